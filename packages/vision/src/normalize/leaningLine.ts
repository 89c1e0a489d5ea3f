import type { LineImage } from "./lineImage.ts";

/** How a line is shown otherwise. */
export interface Leaning {
  /** Factor of the width. */
  readonly stretch: number;
  /** Pixels to the right for each pixel upwards: 0.15 makes upright strokes lean by 8.5 degrees. */
  readonly lean: number;
}

/**
 * The same line wider or narrower, and leaning more to the right or the left: rows are stretched and moved along, with
 * linear interpolation. Paper (0) comes in from beyond the ends.
 */
export function leaningLine({ width, height, ink }: LineImage, { stretch, lean }: Leaning): LineImage {
  const wide = Math.max(1, Math.round(width * stretch + Math.abs(lean) * (height - 1)));
  const moved = new Float32Array(wide * height);
  for (let y = 0; y < height; y++) {
    // The row that moves least has its end where the line's was.
    const shift = lean > 0 ? lean * (height - 1 - y) : -lean * y;
    for (let x = 0; x < wide; x++) {
      const from = (x + 0.5 - shift) / stretch - 0.5;
      const left = Math.floor(from);
      const share = from - left;
      moved[y * wide + x] = (1 - share) * at(left, y) + share * at(left + 1, y);
    }
  }
  return { width: wide, height, ink: moved };

  function at(x: number, y: number): number {
    return x < 0 || x >= width ? 0 : ink[y * width + x]!;
  }
}
