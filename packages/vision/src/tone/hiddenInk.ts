import type { GrayImage, Raster } from "../raster.ts";

/** So many pixels are looked at, evenly spread; fewer where it is clear earlier that luma shows the ink. */
const samples = 4096;
/** A pixel's paper is what stands around it, at this share of the image's short side ... */
const ringShare = 1 / 8;
/** ... but in pixels at least and at most: */
const ring = { least: 4, most: 48 };
/** Ink that differs from its paper by so many levels of luma is seen without color. */
const visibleLuma = 40;
/** So many such pixels show that there is ink in luma, unless there is more by this factor that only color shows. */
const visiblePixels = 8;
const muchMore = 8;
/** Ink that only color shows: levels from its paper in color (root mean square of the channels), and luma at most this share of it. */
const hiddenColor = 24;
const mostLuma = 1 / 3;
/** So many such pixels are ink, and no specks. */
const hiddenPixels = 12;
/** The ink's contrast in deviations of the paper: less is noise. */
const leastContrastToNoise = 4;
/** One axis shows ink that leans to it by this cosine, all to one side but for a few in a hundred. */
const alongAxis = 0.6;
const oneSide = 0.95;
/** The paper's and the ink's levels in the gray image that shows it. */
const [paperLevel, inkLevel] = [225, 65];

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * A gray image of ink that has its paper's brightness and another color; undefined where luma shows the ink, as nearly
 * always.
 *
 * Pixels are compared with the paper around them. Where hardly any differ from it in luma and many in color, the gray level
 * is `paper + s v . c` along the principal axis v of those differences, ink dark; it follows light and shade as luma does.
 * Where the inks lie on several sides of the paper's color, no axis shows them all, and the level falls with the
 * distance from the paper's color, what brightness alone changes left out.
 */
export function hiddenInk(raster: Raster): GrayImage | undefined {
  if (raster.channels === 1) return undefined;
  const found = differences(raster);
  if (found === undefined) return undefined;
  const { ink, paper, noise } = found;
  const axis = principalAxis(ink);
  const mean = meanOf(ink.map((d) => dot(axis, d)));
  const v: Rgb = mean > 0 ? scaledBy(axis, -1) : axis;
  const aligned = ink.filter((d) => dot(v, d) < -alongAxis * Math.hypot(...d)).length;
  if (aligned >= oneSide * ink.length) {
    if (Math.abs(mean) < leastContrastToNoise * deviation(noise.map((d) => dot(v, d)))) return undefined;
    return alongColor(raster, v, median(paper.map((c) => dot(v, c))), Math.abs(mean));
  }
  if (strengthOf(ink) < leastContrastToNoise * strengthOf(noise)) return undefined;
  const middle = [0, 1, 2].map((c) => median(paper.map((color) => color[c]!))) as unknown as Rgb;
  return awayFromColor(raster, middle, ink);
}

interface Differences {
  /** Of the pixels that only color shows, from the paper around them. */
  readonly ink: readonly Rgb[];
  /** Of all others. */
  readonly noise: readonly Rgb[];
  /** The colors of all others. */
  readonly paper: readonly Rgb[];
}

/** Undefined where the ink is in luma, or there is none. */
function differences({ width, height, channels, data }: Raster): Differences | undefined {
  const radius = Math.max(ring.least, Math.min(ring.most, Math.round(Math.min(width, height) * ringShare)));
  const found = { ink: [] as Rgb[], noise: [] as Rgb[], paper: [] as Rgb[] };
  let visible = 0;
  const around = (at: number, before: number, after: number, above: number, below: number): number => {
    const [a, b, c, d] = [data[at + before]!, data[at + after]!, data[at + above]!, data[at + below]!];
    return (a + b + c + d - Math.min(a, b, c, d) - Math.max(a, b, c, d)) / 2;
  };
  // The additive recurrence of the plastic number covers the plane evenly, however many of its points are taken.
  for (let n = 1; n <= samples; n++) {
    const x = Math.floor(((n * 0.7548776662466927) % 1) * width);
    const y = Math.floor(((n * 0.5698402909980532) % 1) * height);
    const at = (y * width + x) * channels;
    const before = -Math.min(radius, x) * channels;
    const after = Math.min(radius, width - 1 - x) * channels;
    const above = -Math.min(radius, y) * width * channels;
    const below = Math.min(radius, height - 1 - y) * width * channels;
    const red = data[at]! - around(at, before, after, above, below);
    const green = data[at + 1]! - around(at + 1, before, after, above, below);
    const blue = data[at + 2]! - around(at + 2, before, after, above, below);
    const luma = Math.abs(77 * red + 150 * green + 29 * blue) / 256;
    if (luma >= visibleLuma) {
      visible++;
      if (visible >= visiblePixels && visible * muchMore > found.ink.length) return undefined;
      continue;
    }
    const color = Math.sqrt((red * red + green * green + blue * blue) / 3);
    if (color >= hiddenColor && luma <= mostLuma * color) found.ink.push([red, green, blue]);
    else {
      found.noise.push([red, green, blue]);
      found.paper.push([data[at]!, data[at + 1]!, data[at + 2]!]);
    }
  }
  const isInk = found.ink.length >= hiddenPixels && found.ink.length < found.paper.length;
  return isInk && visible * muchMore <= found.ink.length ? found : undefined;
}

/** `paper + s v . c`, the ink's mean at its level. */
function alongColor(raster: Raster, v: Rgb, paper: number, contrast: number): GrayImage {
  const scale = (paperLevel - inkLevel) / contrast;
  const [r, g, b] = scaledBy(v, scale);
  const offset = paperLevel - scale * paper;
  return grayOf(raster, (red, green, blue) => offset + r * red + g * green + b * blue);
}

/** The level falls with the length of `c - paper`, its part along the paper's own color left out: that is light and shade. */
function awayFromColor(raster: Raster, paper: Rgb, ink: readonly Rgb[]): GrayImage {
  const length = Math.hypot(...paper) || 1;
  const [r, g, b] = scaledBy(paper, 1 / length);
  const away = (red: number, green: number, blue: number): number => {
    const along = r * red + g * green + b * blue;
    return Math.sqrt(Math.max(0, red * red + green * green + blue * blue - along * along));
  };
  const contrast = meanOf(ink.map((d) => away(...d)));
  const scale = (paperLevel - inkLevel) / (contrast || 1);
  return grayOf(raster, (red, green, blue) => paperLevel - scale * away(red, green, blue));
}

function grayOf(
  { width, height, channels, data }: Raster,
  level: (red: number, green: number, blue: number) => number,
): GrayImage {
  const gray = new Uint8ClampedArray(width * height);
  for (let i = 0, p = 0; i < gray.length; i++, p += channels)
    gray[i] = level(data[p]!, data[p + 1]!, data[p + 2]!);
  return { width, height, channels: 1, data: gray };
}

/** The unit vector v that maximizes `sum (v . d)^2`, by power iteration. */
function principalAxis(vectors: readonly Rgb[]): Rgb {
  let v: Rgb = vectors.reduce((a, b) => (dot(b, b) > dot(a, a) ? b : a));
  for (let step = 0; step < 20; step++) {
    const sum: [number, number, number] = [0, 0, 0];
    for (const d of vectors) {
      const along = dot(v, d);
      for (let c = 0; c < 3; c++) sum[c]! += along * d[c]!;
    }
    v = scaledBy(sum, 1 / Math.hypot(...sum));
  }
  return v;
}

function dot(a: Rgb, b: Rgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function scaledBy([r, g, b]: Rgb, factor: number): Rgb {
  return [r * factor, g * factor, b * factor];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Root mean square. */
function deviation(values: readonly number[]): number {
  return Math.sqrt(meanOf(values.map((value) => value * value)));
}

/** Root mean square of the vectors' lengths. */
function strengthOf(vectors: readonly Rgb[]): number {
  return Math.sqrt(meanOf(vectors.map((d) => dot(d, d))));
}
