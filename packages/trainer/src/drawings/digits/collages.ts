/**
 * Collages: single digits of a data set, whoever wrote them, pasted side by side in black on white. Nothing of the generator
 * that trains has a part in them, neither its hands nor its pens nor its paper.
 */
import { Random } from "@numera/random";
import { type GrayImage, resample } from "@numera/vision";
import type { Dataset } from "../../data/dataset.ts";

/** A collage, and the digits on it. */
export interface Collage {
  readonly image: GrayImage;
  readonly label: string;
}

export type CollageSpacing = "spaced" | "touching";

/** Pixels between the inks of spaced digits, both included; MNIST's digits are 20 pixels high. */
const GAPS = [2, 8] as const;
const LENGTHS = [2, 7] as const;
/** Digits stand up to so many pixels above or below the line. */
const LIFT = 2;
const MARGIN = 8;
/** What is darker is ink. */
const INK = 100;
/** Touching digits are moved together until inks meet, but their boxes overlap by no more than this share of the narrower. */
const MOST_OVERLAP = 0.5;

/** A digit cut out along its ink: `[height, width]`, ink 255. */
interface Cut {
  readonly data: Uint8Array;
  readonly width: number;
}

/** Collage number `i`; every second is twice as large. */
export function drawCollage(i: number, spacing: CollageSpacing, dataset: Dataset, seed: number): Collage {
  const random = new Random(seed).at("collage", spacing, i);
  const length = LENGTHS[0] + random.integer(LENGTHS[1] - LENGTHS[0] + 1);
  const images = Array.from({ length }, () => random.integer(dataset.count));
  const image = paste(
    images.map((n) => cutOut(dataset, n)),
    dataset.height,
    spacing,
    random,
  );
  return {
    image: i % 2 === 0 ? image : enlarged(image),
    label: images.map((n) => dataset.labels[n]!).join(""),
  };
}

function cutOut({ images, width, height }: Dataset, n: number): Cut {
  const tile = images.subarray(n * width * height, (n + 1) * width * height);
  const isInked = (x: number) =>
    Array.from({ length: height }, (_, y) => tile[y * width + x]!).some((value) => value > INK);
  let [left, right] = [0, width];
  while (left < width - 1 && !isInked(left)) left++;
  while (right > left + 1 && !isInked(right - 1)) right--;
  const data = new Uint8Array(height * (right - left));
  for (let y = 0; y < height; y++) {
    data.set(tile.subarray(y * width + left, y * width + right), y * (right - left));
  }
  return { data, width: right - left };
}

function paste(cuts: readonly Cut[], side: number, spacing: CollageSpacing, random: Random): GrayImage {
  const height = side + 2 * (LIFT + 4);
  const room = 2 * MARGIN + cuts.reduce((sum, { width }) => sum + width + GAPS[1], 0);
  const ink = new Uint8Array(height * room);
  let before = { left: MARGIN, width: 0 };
  for (const cut of cuts) {
    const top = 4 + random.integer(2 * LIFT + 1);
    const end = before.left + before.width;
    let left = end;
    if (spacing === "spaced") {
      if (before.width > 0) left += GAPS[0] + random.integer(GAPS[1] - GAPS[0] + 1);
    } else {
      const least = Math.ceil(end - MOST_OVERLAP * Math.min(before.width, cut.width));
      while (left > least && !meets(ink, room, cut, left, top, side)) left--;
    }
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < cut.width; x++) {
        const at = (top + y) * room + left + x;
        ink[at] = Math.max(ink[at]!, cut.data[y * cut.width + x]!);
      }
    }
    before = { left, width: cut.width };
  }
  const width = before.left + before.width + MARGIN;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = 255 - ink[y * room + x]!;
  }
  return { width, height, channels: 1, data };
}

/** Whether a pixel of the cut's ink lies on ink that is there. */
function meets(ink: Uint8Array, room: number, cut: Cut, left: number, top: number, side: number): boolean {
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < cut.width; x++) {
      if (cut.data[y * cut.width + x]! > INK && ink[(top + y) * room + left + x]! > INK) return true;
    }
  }
  return false;
}

function enlarged({ data, width, height }: GrayImage): GrayImage {
  const plane = resample(Float32Array.from(data), width, height, 2 * width, 2 * height);
  return {
    width: 2 * width,
    height: 2 * height,
    channels: 1,
    data: Uint8Array.from(plane, (value) => Math.max(0, Math.min(255, Math.round(value)))),
  };
}
