import type { Affine } from "../augment/affine.ts";
import { SIDE } from "./corruption.ts";

const CENTER = (SIDE - 1) / 2;

/** The image sampled bilinearly at `map` of every pixel, about the center; outside of it there is paper. */
export function warp(image: Float32Array, { a, b, c, d, tx, ty }: Affine): Float32Array {
  return Float32Array.from(image, (_, i) => {
    const [x, y] = [(i % SIDE) - CENTER, Math.floor(i / SIDE) - CENTER];
    return sample(image, a * x + b * y + tx + CENTER, c * x + d * y + ty + CENTER);
  });
}

/** The image between its pixels. */
export function sample(image: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [s, t] = [x - left, y - top];
  const above = at(image, left, top) * (1 - s) + at(image, left + 1, top) * s;
  const below = at(image, left, top + 1) * (1 - s) + at(image, left + 1, top + 1) * s;
  return above * (1 - t) + below * t;
}

function at(image: Float32Array, x: number, y: number): number {
  return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : image[y * SIDE + x]!;
}
