/** Paper that comes as a pattern: 1-bit scans, and screens and cloth behind the number. */
import type { Random } from "@numera/random";
import type { GrayImage } from "@numera/vision";
import { write } from "../digits/write.ts";
import { penFor, pick, someDigits, whole } from "../draws.ts";
import type { InkPlane } from "../inkPlane.ts";
import type { Kind } from "../kind.ts";
import { toByte } from "../sheet.ts";

/** Gray paper and dark ink as black and white pixels, by error diffusion or an ordered dither. */
export const dithered: Kind = {
  name: "06-dithered-one-bit",
  draw(random, hands) {
    const height = random.uniform(50, 150);
    const text = someDigits(random, 4, 6);
    const plane = write(random, hands, { text, height, pen: penFor(random, height) ?? height / 12 });
    const margin = Math.round(height * random.uniform(0.4, 0.9));
    const [paper, ink] = [whole(random, 165, 232), whole(random, 5, 40)];
    const levels = levelsOf(plane, margin, (cover) => paper + (ink - paper) * cover);
    const side = pick(random, 4, 4, 8);
    const image = random.uniform() < 0.5 ? diffused(levels) : ordered(levels, side);
    return { image, text };
  },
};

/** Dots, waves, or threads behind the number. */
export const printedPattern: Kind = {
  name: "22-printed-pattern-behind",
  draw(random, hands) {
    const height = random.uniform(64, 110);
    const text = someDigits(random, 2, 8);
    const pen = penFor(random, height) ?? height / random.uniform(9, 14);
    const plane = write(random, hands, { text, height, pen });
    const margin = Math.round(height * random.uniform(0.4, 0.8));
    const depth = pick(random, dots, dots, dots, waves, cloth)(random);
    const [paper, ink] = [whole(random, 215, 245), whole(random, 15, 40)];
    const levels = levelsOf(plane, margin, (cover, x, y) => {
      const printed = paper - depth(x, y) + 2 * random.normal();
      return printed * (1 - cover) + ink * cover;
    });
    return { image: blurred(levels), text };
  },
};

/** Gray levels, not rounded. */
interface Levels {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

function levelsOf(
  plane: InkPlane,
  margin: number,
  level: (cover: number, x: number, y: number) => number,
): Levels {
  const [width, height] = [plane.width + 2 * margin, plane.height + 2 * margin];
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x - margin, y - margin];
      const inside = u >= 0 && v >= 0 && u < plane.width && v < plane.height;
      data[y * width + x] = level(inside ? plane.data[v * plane.width + u]! : 0, x, y);
    }
  }
  return { width, height, data };
}

/** Error diffusion (Floyd and Steinberg 1976). */
function diffused({ width, height, data: levels }: Levels): GrayImage {
  const data = new Uint8Array(width * height);
  const left = Float32Array.from(levels);
  const spread = (x: number, y: number, error: number) => {
    if (x >= 0 && x < width && y < height) left[y * width + x]! += error;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      data[at] = left[at]! < 128 ? 0 : 255;
      const error = (left[at]! - data[at]!) / 16;
      spread(x + 1, y, 7 * error);
      spread(x - 1, y + 1, 3 * error);
      spread(x, y + 1, 5 * error);
      spread(x + 1, y + 1, error);
    }
  }
  return { width, height, channels: 1, data };
}

/** Ordered dither (Bayer 1973) by a matrix of `side` x `side` thresholds, a power of 2. */
function ordered({ width, height, data: levels }: Levels, side: number): GrayImage {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const threshold = ((bayer(x % side, y % side, side) + 0.5) * 256) / side ** 2;
      data[y * width + x] = levels[y * width + x]! > threshold ? 255 : 0;
    }
  return { width, height, channels: 1, data };
}

/** Entry of Bayer's matrix: 0 to side² - 1. */
function bayer(x: number, y: number, side: number): number {
  if (side === 1) return 0;
  const half = side / 2;
  const quarter = [0, 2, 3, 1][(y >= half ? 2 : 0) + (x >= half ? 1 : 0)]!;
  return 4 * bayer(x % half, y % half, half) + quarter;
}

type Depth = (x: number, y: number) => number;

/** A screen of dots, as security paper has. */
function dots(random: Random): Depth {
  const pitch = random.uniform(5.5, 11.5);
  const depth = random.uniform(60, 140);
  const turned = turnedBy(pick(random, 45, 45, random.uniform(0, 90)));
  return (x, y) => {
    const [u, v] = turned(x, y);
    const wave = Math.cos((2 * Math.PI * u) / pitch) * Math.cos((2 * Math.PI * v) / pitch);
    return depth * Math.max(0, Math.min(1, 1.6 * wave));
  };
}

/** Two families of thin wavy lines that cross, as a guilloche. */
function waves(random: Random): Depth {
  const pitch = random.uniform(9, 18);
  const depth = random.uniform(40, 90);
  const [swing, length] = [random.uniform(4, 14), random.uniform(60, 160)];
  const turned = turnedBy(random.uniform(-20, 20));
  const line = (at: number) => Math.max(0, Math.cos((2 * Math.PI * at) / pitch) * 3 - 2);
  return (x, y) => {
    const [u, v] = turned(x, y);
    const shift = swing * Math.sin((2 * Math.PI * u) / length);
    return depth * Math.min(1, line(v + shift) + line(v - shift));
  };
}

/** Threads across each other. */
function cloth(random: Random): Depth {
  const pitch = random.uniform(4, 9);
  const depth = random.uniform(25, 70);
  const turned = turnedBy(random.uniform(-10, 10));
  return (x, y) => {
    const [u, v] = turned(x, y);
    const over = (Math.floor(u / pitch) + Math.floor(v / pitch)) % 2 === 0 ? u : v;
    return depth * (0.5 + 0.5 * Math.cos((2 * Math.PI * over) / pitch));
  };
}

function turnedBy(degrees: number): (x: number, y: number) => readonly [number, number] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return (x, y) => [x * cos + y * sin, y * cos - x * sin];
}

/** By a Gaussian with a deviation of 0.7 pixels on 3 x 3. */
function blurred({ width, height, data: levels }: Levels): GrayImage {
  const [center, side] = [0.581, 0.2095];
  const at = (x: number, y: number) =>
    levels[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;
  const across = (x: number, y: number) => center * at(x, y) + side * (at(x - 1, y) + at(x + 1, y));
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = toByte(center * across(x, y) + side * (across(x, y - 1) + across(x, y + 1)));
  return { width, height, channels: 1, data };
}
