import type { Box } from "@numera/vision";

/** Marks of this share of the height of the digits that are read may be digits; marks so many times as high are none. */
export const likeDigits = [0.35, 4] as const;
/** Marks that strokes make hold less ink than this share of (width + height) x height, and have more than a pixel of width. */
const mostInk = 0.36;

/** Whether a mark is like a digit: made of strokes, about as high as digits. */
export function isStrokeShaped(
  { box: { width, height }, area }: { readonly box: Box; readonly area: number },
  digitHeight: number,
): boolean {
  if (height < likeDigits[0] * digitHeight || height > likeDigits[1] * digitHeight || width > 2 * height)
    return false;
  return width > 1 && area < mostInk * (width + height) * height;
}
