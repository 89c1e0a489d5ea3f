import { type Box, blankCanvas, type Canvas, drawPath, drawText, textWidth } from "@numera/vision";

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
export function page(lines: readonly string[], options: PageOptions = {}): Canvas {
  const { height = 60, thickness = height / 8, margin = 40, paper = 235, pen = 40, ruled = false } = options;
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, height)));
  const pitch = height * 1.6;
  const canvas = blankCanvas(
    Math.ceil(widest + 2 * margin),
    Math.ceil(2 * margin + height + (Math.max(1, lines.length) - 1) * pitch),
    [paper, paper, paper],
  );
  lines.forEach((line, i) => {
    const top = margin + i * pitch;
    drawText(canvas, line, margin, top, height, [pen, pen, pen], thickness);
    const rule = top + height;
    if (ruled)
      drawPath(
        canvas,
        [
          [0, rule],
          [canvas.width, rule],
        ],
        [pen, pen, pen],
        2,
      );
  });
  return canvas;
}

/** Fills a box with a gray level. */
export function fillBox(canvas: Canvas, { x, y, width, height }: Box, gray: number): void {
  for (let row = y; row < y + height; row++) {
    canvas.data.fill(gray, (row * canvas.width + x) * 3, (row * canvas.width + x + width) * 3);
  }
}
