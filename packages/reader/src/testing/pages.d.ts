import { type Box, type Canvas } from "@numera/vision";
export interface PageOptions {
  readonly height?: number;
  readonly thickness?: number;
  readonly margin?: number;
  /** Gray levels of paper and pen. */
  readonly paper?: number;
  readonly pen?: number;
  /** Draws rules under the lines. */
  readonly ruled?: boolean;
}
/** A page on which each of `lines` is written in the stroke font, one below the other. */
export declare function page(lines: readonly string[], options?: PageOptions): Canvas;
/** Fills a box with a gray level. */
export declare function fillBox(canvas: Canvas, { x, y, width, height }: Box, gray: number): void;
//# sourceMappingURL=pages.d.ts.map
