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
    for (let column = left, at = row * columns + left; column < right; column++, at++) {
      const [above, below] = [at - columns, at + columns];
      const aslant = darkness[below + 1]! - darkness[above - 1]!;
      const across = darkness[above + 1]! - darkness[below - 1]!;
      const dx = aslant + across + 2 * (darkness[at + 1]! - darkness[at - 1]!);
      const dy = aslant - across + 2 * (darkness[below]! - darkness[above]!);
      if (dx * dx + dy * dy <= least) continue;
      all++;
      const [small, large] = Math.abs(dx) < Math.abs(dy) ? [dx, dy] : [dy, dx];
      if (Math.abs(small) < level * Math.abs(large)) straight++;
    }
  }
  return all === 0 ? 0 : straight / all;
}
