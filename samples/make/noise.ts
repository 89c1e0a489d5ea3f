import type { Random } from "@numera/random";

/** Smooth noise in one dimension: standard normal at whole numbers, cosine between them. */
export function noiseLine(random: Random, length: number): (t: number) => number {
  const knots = random.fillNormal(new Float32Array(Math.ceil(length) + 2));
  return (t) => {
    const i = Math.min(knots.length - 2, Math.max(0, Math.floor(t)));
    const blend = (1 - Math.cos(Math.PI * Math.min(1, t - i))) / 2;
    return knots[i]! * (1 - blend) + knots[i + 1]! * blend;
  };
}

/**
 * Smooth noise over `width` x `height` pixels, about -1..1: values drawn every `cellX` x `cellY` pixels, cosine between.
 * Cells of unlike width and height give streaks.
 */
export function noiseField(
  random: Random,
  width: number,
  height: number,
  cellX: number,
  cellY = cellX,
): Float32Array {
  const columns = Math.ceil(width / cellX) + 2;
  const rows = Math.ceil(height / cellY) + 2;
  const knots = random.fillNormal(new Float32Array(columns * rows));
  const field = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cellY);
    const down = (1 - Math.cos(Math.PI * (y / cellY - row))) / 2;
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / cellX);
      const across = (1 - Math.cos(Math.PI * (x / cellX - column))) / 2;
      const at = row * columns + column;
      const top = knots[at]! * (1 - across) + knots[at + 1]! * across;
      const bottom = knots[at + columns]! * (1 - across) + knots[at + columns + 1]! * across;
      field[y * width + x] = (top * (1 - down) + bottom * down) * 0.6;
    }
  }
  return field;
}
