import type { GrayImage } from "./raster.ts";
import { resample } from "./resample.ts";

/**
 * The paper's brightness under dark ink, and how much it varies.
 * `level` has one value a pixel (gray levels); `unevenness` is the spread of the paper between its dark and
 * its light parts (5th to 95th percentile of the cells), in gray levels.
 */
export interface Background {
  readonly level: Float32Array;
  readonly unevenness: number;
}

/** Cells are this share of the image's short side, and never smaller than 8 pixels. */
const cellShare = 1 / 8;
/** Paper is taken to be as bright as this share of a cell's pixels is not: below the specular top, above ink. */
const paperQuantile = 0.8;

/**
 * Estimates the paper behind dark ink on a coarse grid: each cell's 80th percentile (strokes are the dark
 * minority), then a 3x3 closing of the grid that fills cells which ink covers, a 3x3 mean, and linear
 * interpolation back to every pixel.
 */
export function estimateBackground(gray: GrayImage): Background {
  const { width, height } = gray;
  const cell = Math.max(8, Math.round(Math.min(width, height) * cellShare));
  const columns = Math.max(1, Math.round(width / cell));
  const rows = Math.max(1, Math.round(height / cell));
  const grid = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      grid[row * columns + column] = cellQuantile(
        gray,
        Math.floor((column * width) / columns),
        Math.floor((row * height) / rows),
        Math.floor(((column + 1) * width) / columns),
        Math.floor(((row + 1) * height) / rows),
      );
    }
  }
  const closed = neighbourhood(neighbourhood(grid, columns, rows, Math.max), columns, rows, Math.min);
  const sorted = Float32Array.from(closed).sort();
  const unevenness =
    sorted[Math.round((sorted.length - 1) * 0.95)]! - sorted[Math.round((sorted.length - 1) * 0.05)]!;
  return { level: resample(smooth(closed, columns, rows), columns, rows, width, height), unevenness };
}

function cellQuantile(gray: GrayImage, left: number, top: number, right: number, bottom: number): number {
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) counts[gray.data[y * gray.width + x]!]!++;
  }
  let pixelsLeft = (right - left) * (bottom - top) * paperQuantile;
  for (let level = 0; level < 256; level++) {
    pixelsLeft -= counts[level]!;
    if (pixelsLeft <= 0) return level;
  }
  return 255;
}

/** A 3x3 maximum or minimum filter, clipped at the borders. */
function neighbourhood(
  grid: Float32Array,
  columns: number,
  rows: number,
  pick: (a: number, b: number) => number,
): Float32Array {
  const out = new Float32Array(grid.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let value = grid[row * columns + column]!;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          value = pick(value, grid[y * columns + x]!);
        }
      }
      out[row * columns + column] = value;
    }
  }
  return out;
}

/** A 3x3 mean, clipped at the borders. */
function smooth(grid: Float32Array, columns: number, rows: number): Float32Array {
  const out = new Float32Array(grid.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let total = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          total += grid[y * columns + x]!;
          count++;
        }
      }
      out[row * columns + column] = total / count;
    }
  }
  return out;
}
