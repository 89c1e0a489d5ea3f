import type { Random } from "@numera/random";
import { type LineImage, resample } from "@numera/vision";
import { chance } from "../strings/draws.ts";

/** What a line is brought back to after it was changed, as `lineImage` cuts it. */
const [LOWEST, HIGHEST] = [-0.5, 1.5];

/** Narrowest and widest line in pixels. */
const NARROWEST = 16;
const WIDEST = 400;

/**
 * Another look of the same line: larger or smaller, wider, slanted, turned a little, cropped otherwise, bent (warp), and
 * then blurred, sharpened, thickened, paler or noisier. The border's pixels go on beyond the border.
 *
 * @param least pixels that the line must be wide, so that its label has room in the network's frames
 */
export function augmentLine(line: LineImage, random: Random, least = NARROWEST): LineImage {
  const warped = warpLine(line, random, Math.max(NARROWEST, least));
  const { width, height } = warped;
  let ink: Float32Array = warped.ink;
  const look = random.uniform();
  if (look < 0.2) ink = blend(ink, softened(ink, width, height), random.uniform(0.4, 1));
  else if (look < 0.35) ink = blend(ink, softened(ink, width, height), -random.uniform(0.3, 1));
  else if (look < 0.5) ink = blend(ink, thickened(ink, width, height, chance(random, 0.5)), 0.5);
  const gamma = chance(random, 0.4) ? Math.exp(0.2 * random.normal()) : 1;
  const noise = chance(random, 0.4) ? Math.abs(0.05 * random.normal()) : 0;
  const contrast = Math.exp(0.1 * random.normal());
  const level = 0.04 * random.normal();
  for (let i = 0; i < ink.length; i++) {
    let value = ink[i]!;
    if (gamma !== 1) value = Math.sign(value) * Math.abs(value) ** gamma;
    if (noise > 0) value += noise * random.normal();
    ink[i] = Math.min(HIGHEST, Math.max(LOWEST, value)) * contrast + level;
  }
  return { width, height, ink };
}

/** The geometry alone: an affine map about the middle, and in half of the lines a smooth displacement beside it. */
function warpLine({ width, height, ink }: LineImage, random: Random, least: number): LineImage {
  const sy = Math.exp(0.1 * random.normal());
  let sx = sy * Math.exp(0.1 * random.normal());
  const shear = 0.12 * random.normal();
  const turn = 0.02 * random.normal();
  const room = (chance(random, 0.8) ? 0.5 * Math.abs(shear) * height : 0) + 3 * random.normal();
  const wanted = Math.round(width * sx + room);
  const to = Math.min(WIDEST, Math.max(least, wanted));
  if (to !== wanted) sx *= to / Math.max(1, wanted);
  // From the old line to the new: x' = sx x - shear sy y, y' = turn sx x + sy y.
  const [a, b, c, d] = [sx, -shear * sy, turn * sx, sy];
  const determinant = a * d - b * c;
  const centerX = to / 2 + 1.5 * random.normal();
  const centerY = height / 2 + 0.05 * height * random.normal();
  const bent = chance(random, 0.5) ? bending(random, to, height) : undefined;
  const warped = new Float32Array(to * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < to; x++, i++) {
      const u = x + 0.5 - centerX + (bent ? bent.x[i]! : 0);
      const v = y + 0.5 - centerY + (bent ? bent.y[i]! : 0);
      const fromX = (d * u - b * v) / determinant + width / 2 - 0.5;
      const fromY = (a * v - c * u) / determinant + height / 2 - 0.5;
      warped[i] = sample(ink, width, height, fromX, fromY);
    }
  }
  return { width: to, height, ink: warped };
}

/** Displacements in pixels: normal at control points 10 apart, linear between them. */
function bending(random: Random, width: number, height: number): { x: Float32Array; y: Float32Array } {
  const deviation = random.uniform(0.3, 1.3);
  const [columns, rows] = [Math.max(2, Math.round(width / 10)), 4];
  const plane = () => {
    const controls = random.fillNormal(new Float32Array(columns * rows)).map((value) => value * deviation);
    return resample(controls, columns, rows, width, height);
  };
  return { x: plane(), y: plane() };
}

/** Bilinear; beyond the border its nearest pixel. */
function sample(plane: Float32Array, width: number, height: number, x: number, y: number): number {
  const u = Math.min(width - 1, Math.max(0, x));
  const v = Math.min(height - 1, Math.max(0, y));
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [s, t] = [u - left, v - top];
  const above = plane[top * width + left]! * (1 - s) + plane[top * width + right]! * s;
  const below = plane[bottom * width + left]! * (1 - s) + plane[bottom * width + right]! * s;
  return above * (1 - t) + below * t;
}

/** `(1 - share) a + share b`; away from b where the share is negative. */
function blend(a: Float32Array, b: Float32Array, share: number): Float32Array {
  return a.map((value, i) => value + share * (b[i]! - value));
}

/** [1 2 1] / 4 along both axes. */
function softened(plane: Float32Array, width: number, height: number): Float32Array {
  return neighbors(plane, width, height, (before, here, after) => (before + 2 * here + after) / 4);
}

/** The greatest of three neighbors along both axes, or the least. */
function thickened(plane: Float32Array, width: number, height: number, more: boolean): Float32Array {
  const choose = more ? Math.max : Math.min;
  return neighbors(plane, width, height, (before, here, after) => choose(before, here, after));
}

function neighbors(
  plane: Float32Array,
  width: number,
  height: number,
  of: (before: number, here: number, after: number) => number,
): Float32Array {
  const rows = plane.map((here, i) => {
    const x = i % width;
    return of(x > 0 ? plane[i - 1]! : here, here, x < width - 1 ? plane[i + 1]! : here);
  });
  const last = (height - 1) * width;
  return rows.map((here, i) =>
    of(i >= width ? rows[i - width]! : here, here, i < last ? rows[i + width]! : here),
  );
}
