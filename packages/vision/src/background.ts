import { closing } from "./morphology/closing.ts";
import type { GrayImage } from "./raster.ts";
import { histogram } from "./threshold/otsu.ts";

/**
 * The paper behind dark ink: its brightness at every pixel, and how much it varies, as the share by which its
 * dark parts (5th percentile) fall short of its light parts (95th): 0 even, 0.5 half the light.
 */
export interface Background {
  readonly level: GrayImage;
  readonly unevenness: number;
}

/** Strokes are taken to be narrower than a quarter of the image's short side (twice this share) ... */
const radiusShare = 1 / 8;
/** ... or than 20 pixels, for the bold strokes of a digit that fills a small image. */
const leastRadius = 10;
/** Images of at least this short side are closed at half size, at a quarter of the cost. */
const halveFrom = 64;

/**
 * Estimates the paper's brightness by a grayscale closing: strokes are dark and narrow and are filled in,
 * while shadows, being wide, stay with their edges sharp.
 */
export function estimateBackground(gray: GrayImage): Background {
  const { width, height } = gray;
  const halve = Math.min(width, height) >= halveFrom;
  const small = halve ? darkestOfFour(gray) : gray;
  const radius = Math.max(leastRadius, Math.min(width, height) * radiusShare);
  const closed = closing(small, Math.round(halve ? radius / 2 : radius));
  const counts = histogram(closed.data);
  const dark = levelAt(counts, Math.floor(closed.data.length * 0.05));
  const light = levelAt(counts, Math.floor(closed.data.length * 0.95));
  return {
    level: halve ? repeated(closed, width, height) : closed,
    unevenness: light === 0 ? 0 : 1 - dark / light,
  };
}

/** The gray level that stands at a rank (from 0) when all pixels are sorted. */
function levelAt(counts: Uint32Array, rank: number): number {
  let level = 0;
  for (let below = counts[0]!; below <= rank; below += counts[level]!) level++;
  return level;
}

/** Half the size, each pixel the darkest of four: at a shadow's edge paper must not come out too light. */
function darkestOfFour({ width, height, data }: GrayImage): GrayImage {
  const halfWidth = Math.ceil(width / 2);
  const halfHeight = Math.ceil(height / 2);
  const half = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0; y < halfHeight; y++) {
    const above = 2 * y * width;
    const below = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < halfWidth; x++) {
      const left = 2 * x;
      const right = Math.min(left + 1, width - 1);
      let darkest = data[above + left]!;
      if (data[above + right]! < darkest) darkest = data[above + right]!;
      if (data[below + left]! < darkest) darkest = data[below + left]!;
      if (data[below + right]! < darkest) darkest = data[below + right]!;
      half[y * halfWidth + x] = darkest;
    }
  }
  return { width: halfWidth, height: halfHeight, channels: 1, data: half };
}

/** Twice the size, each pixel repeated. */
function repeated(half: GrayImage, width: number, height: number): GrayImage {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    if (y % 2 === 1) {
      data.copyWithin(row, row - width, row);
      continue;
    }
    const from = (y >> 1) * half.width;
    for (let x = 0; x < width; x++) data[row + x] = half.data[from + (x >> 1)]!;
  }
  return { width, height, channels: 1, data };
}

/**
 * The image as it would be under even light: `255 g / paper`, so that paper is white everywhere and ink has
 * the same gray in light and in shadow (brightness = light x reflectance).
 */
export function flattenBackground(gray: GrayImage, { level }: Background): GrayImage {
  const { data: levels } = gray;
  const { data: papers } = level;
  shareOfPaper ??= sharesOfPaper();
  const shares = shareOfPaper;
  const data = new Uint8Array(levels.length);
  for (let i = 0; i < data.length; i++) data[i] = shares[(papers[i]! << 8) | levels[i]!]!;
  return { ...gray, data };
}

/** `255 g / paper` at `256 paper + g`, at most 255: a division for each pixel takes ten times as long. */
let shareOfPaper: Uint8Array | undefined;

function sharesOfPaper(): Uint8Array {
  const shares = new Uint8Array(256 * 256).fill(255);
  for (let paper = 0; paper < 256; paper++) {
    // Black paper is taken for nearly black.
    const white = paper || 1;
    for (let g = 0; g < white; g++) shares[(paper << 8) | g] = Math.round((255 * g) / white);
  }
  return shares;
}
