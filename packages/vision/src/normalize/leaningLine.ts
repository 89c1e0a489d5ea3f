import type { LineImage } from "./lineImage.ts";

/**
 * The same line leaning more to the right, or to the left: rows are moved along, with linear interpolation. Paper (0) comes
 * in from beyond the ends.
 *
 * @param lean pixels to the right for each pixel upwards: 0.15 makes upright strokes lean by 8.5 degrees
 */
export function leaningLine({ width, height, ink }: LineImage, lean: number): LineImage {
  const wide = Math.ceil(width + Math.abs(lean) * (height - 1));
  const moved = new Float32Array(wide * height);
  for (let y = 0; y < height; y++) {
    // The row that moves least has its end where the line's was.
    const shift = lean > 0 ? lean * (height - 1 - y) : -lean * y;
    const whole = Math.floor(shift);
    const share = shift - whole;
    const [from, to] = [y * width, y * wide + whole];
    for (let x = 0; x < width; x++) {
      const value = ink[from + x]!;
      moved[to + x]! += (1 - share) * value;
      if (share > 0) moved[to + x + 1]! += share * value;
    }
  }
  return { width: wide, height, ink: moved };
}
