import type { Random } from "@numera/random";

/**
 * Value noise: standard normal values on a grid of `cell` x `cell` pixels, blended smoothly between (Ebert et al. 2002,
 * "Texturing and Modeling", chapter 2). Its deviation is about 0.6 between grid points and 1 on them.
 *
 * @param out `[height, width]`, written
 */
export function smoothNoise(
  random: Random,
  width: number,
  height: number,
  cell: number,
  out: Float32Array,
): void {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const grid = random.fillNormal(new Float32Array(columns * rows));
  const [shiftX, shiftY] = [random.uniform(), random.uniform()];
  for (let y = 0; y < height; y++) {
    const v = y / cell + shiftY;
    const row = Math.floor(v);
    const t = ease(v - row);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const u = x / cell + shiftX;
      const column = u | 0;
      const s = ease(u - column);
      const from = row * columns + column;
      const above = grid[from]! + (grid[from + 1]! - grid[from]!) * s;
      const below = grid[from + columns]! + (grid[from + columns + 1]! - grid[from + columns]!) * s;
      out[at] = above + (below - above) * t;
    }
  }
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
