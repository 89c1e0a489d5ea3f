import type { Box } from "@numera/vision";
import type { Page } from "../page/page.ts";

/** An edge is where the gradient (Sobel) is so many times the ink's contrast; an even step from paper to ink has 4. */
const steep = 1.2;
/** tan of 6 degrees: pixels have no better directions. */
const level = 0.1;

/**
 * The share (0..1) of the edges in a box that run level or upright: of ruled lines, bars and most print much, of handwriting little. 0
 * where there is no edge.
 *
 * @param contrast of the ink, in gray levels
 */
export function straightEdges(
  { x, y, width, height }: Box,
  { labeling, darkness }: Pick<Page, "labeling" | "darkness">,
  contrast: number,
): number {
  const columns = labeling.width;
  const least = (steep * Math.max(1, contrast)) ** 2;
  const [left, right] = [Math.max(1, x - 2), Math.min(columns - 1, x + width + 2)];
  let all = 0;
  let straight = 0;
  for (let row = Math.max(1, y - 2); row < Math.min(labeling.height - 1, y + height + 2); row++) {
    // Sobel's masks are products: of each column, its weighted sum and its difference serve three pixels.
    let at = row * columns + left;
    let [sumBefore, slopeBefore] = [weighted(darkness, at - 1, columns), slope(darkness, at - 1, columns)];
    let [sum, slopeHere] = [weighted(darkness, at, columns), slope(darkness, at, columns)];
    for (const end = row * columns + right; at < end; at++) {
      const above = darkness[at + 1 - columns]!;
      const below = darkness[at + 1 + columns]!;
      const sumAfter = above + 2 * darkness[at + 1]! + below;
      const slopeAfter = below - above;
      const dx = sumAfter - sumBefore;
      const dy = slopeBefore + 2 * slopeHere + slopeAfter;
      sumBefore = sum;
      sum = sumAfter;
      slopeBefore = slopeHere;
      slopeHere = slopeAfter;
      if (dx * dx + dy * dy <= least) continue;
      all++;
      const [wide, high] = [Math.abs(dx), Math.abs(dy)];
      if (wide < high ? wide < level * high : high < level * wide) straight++;
    }
  }
  return all === 0 ? 0 : straight / all;
}

function weighted(darkness: Uint8Array, at: number, columns: number): number {
  return darkness[at - columns]! + 2 * darkness[at]! + darkness[at + columns]!;
}

function slope(darkness: Uint8Array, at: number, columns: number): number {
  return darkness[at + columns]! - darkness[at - columns]!;
}
