import type { Point } from "../draw/line.ts";
import type { GrayImage } from "../raster.ts";
import { sheetOfPaper } from "./sheetOfPaper.ts";

/**
 * The image with what lies around a sheet of paper (a desk, cloth, a hand) painted over in the sheet's own
 * brightness, row by row that of its edge, so that nothing out there can be taken for ink. The image itself
 * where no sheet is found.
 */
export function withoutDesk(gray: GrayImage): GrayImage {
  const sheet = sheetOfPaper(gray);
  if (sheet === undefined) return gray;
  const { width, height } = gray;
  const data = Uint8Array.from(gray.data);
  const spans = Array.from({ length: height }, (_, y) => spanAt(sheet, y + 0.5, width));
  const first = spans.findIndex((span) => span !== undefined);
  const last = spans.findLastIndex((span) => span !== undefined);
  if (first < 0) return gray;
  for (let y = first; y <= last; y++) {
    const [left, right] = spans[y]!;
    data.fill(paperAt(gray, left, right, y), y * width, y * width + left);
    data.fill(paperAt(gray, right, left, y), y * width + right, (y + 1) * width);
  }
  for (let y = 0; y < height; y++) {
    if (y >= first && y <= last) continue;
    const [left, right] = spans[y < first ? first : last]!;
    const from = y < first ? first : last;
    data.fill(paperAt(gray, left, right, from), y * width, (y + 1) * width);
  }
  return { width, height, channels: 1, data };
}

/** Where a row crosses a convex polygon, in whole pixels. */
function spanAt(corners: readonly Point[], y: number, width: number): [number, number] | undefined {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [i, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    if (ay > y === by > y) continue;
    const x = ax + ((y - ay) / (by - ay)) * (bx - ax);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  const from = Math.max(0, Math.round(left));
  const to = Math.min(width, Math.round(right));
  return to > from ? [from, to] : undefined;
}

/** The sheet's brightness at one end of a row: the median over a stretch from there inwards, which ink does not fill. */
function paperAt({ width, data }: GrayImage, end: number, other: number, y: number): number {
  const stretch = Math.min(64, Math.abs(other - end));
  const from = y * width + (end < other ? end : end - stretch);
  // A Buffer's slice would be the image itself.
  return Uint8Array.from(data.subarray(from, from + stretch)).sort()[stretch >> 1]!;
}
