import type { Mask } from "./raster.ts";

/** For each ink pixel the length of the vertical run of ink through it; 0 on paper. */
export function verticalRunLengths({ width, height, data }: Mask): Int32Array {
  const runs = new Int32Array(width * height);
  // Downwards: how long the run is so far; upwards: spread each run's full length over it.
  for (let i = 0; i < runs.length; i++) {
    if (data[i] !== 0) runs[i] = i >= width ? runs[i - width]! + 1 : 1;
  }
  for (let i = runs.length - width - 1; i >= 0; i--) {
    if (runs[i] !== 0 && runs[i + width] !== 0) runs[i] = runs[i + width]!;
  }
  return runs;
}

/**
 * Typical width of the strokes in pixels: the median over the ink of the shorter of the two runs through a
 * pixel, which is the width across the stroke for straight strokes and near it for slanted ones. 0 without ink.
 */
export function strokeWidth(mask: Mask): number {
  const { width: columns, height: rows } = mask;
  const down = verticalRunLengths(mask);
  const counts = new Uint32Array(Math.max(columns, rows) + 1);
  let ink = 0;
  for (let y = 0; y < rows; y++) {
    const end = (y + 1) * columns;
    for (let at = y * columns; at < end; at++) {
      if (down[at] === 0) continue;
      const start = at;
      while (at < end && down[at] !== 0) at++;
      const across = at - start;
      for (let i = start; i < at; i++) counts[Math.min(across, down[i]!)]!++;
      ink += across;
    }
  }
  let left = ink / 2;
  for (let width = 1; width < counts.length; width++) {
    left -= counts[width]!;
    if (ink > 0 && left <= 0) return width;
  }
  return 0;
}
