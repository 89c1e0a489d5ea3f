/** 1, 4 and 7 of straight strokes, as many people write them and as ruled lines are: MNIST's mostly lean. */
import type { Random } from "@numera/random";
import { pick } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import { cut } from "./write.ts";

export type StraightDigit = "1" | "4" | "7";

/** Strokes in units of the digit's height from its upper left corner: x0, y0, x1, y1, … */
const SHAPES: Readonly<Record<StraightDigit, readonly (readonly (readonly number[])[])[]>> = {
  "1": [[[0, 0, 0, 1]], [[0, 0, 0, 1]], [[0, 0.2, 0.18, 0, 0.18, 1]]],
  "4": [
    [
      [0.2, 0, 0.02, 0.6, 0.57, 0.6],
      [0.45, 0.3, 0.43, 1],
    ],
    [[0.4, 1, 0.4, 0, 0, 0.66, 0.55, 0.66]],
    [
      [0, 0.05, 0, 0.55, 0.5, 0.55],
      [0.42, 0, 0.42, 1],
    ],
  ],
  "7": [[[0.02, 0.02, 0.57, 0, 0.24, 1]], [[0, 0, 0.5, 0, 0.34, 1]]],
};

export function isStraight(digit: string): digit is StraightDigit {
  return "147".includes(digit);
}

/** @param height of the ink in pixels, the pen's width included */
export function straightDigit(random: Random, digit: StraightDigit, height: number, pen: number): InkPlane {
  const slant = random.uniform(-0.02, 0.1);
  const size = height - pen;
  const margin = 2 * pen + 0.15 * height;
  const plane = inkPlane(Math.ceil(height + 2 * margin), Math.ceil(height + 2 * margin));
  for (const stroke of pick(random, ...SHAPES[digit])) {
    const points: number[] = [];
    for (let k = 0; k < stroke.length; k += 2) {
      const [x, y] = [stroke[k]!, stroke[k + 1]!];
      points.push(
        margin + size * (x + (1 - y) * slant + 0.008 * random.normal()),
        margin + size * (y + 0.008 * random.normal()),
      );
    }
    for (let k = 0; k + 3 < points.length; k += 2) drawCurve(plane, points.slice(k, k + 4), () => pen / 2);
  }
  return cut(plane);
}
