import type { Canvas, Color } from "./canvas.ts";
import { drawPath, type Point } from "./line.ts";
import { fontGrid, signStrokes } from "./strokeFont.ts";

/** Width in pixels of a text whose signs are `height` pixels high. */
export function textWidth(text: string, height: number): number {
  const signs = [...text].length;
  return signs === 0 ? 0 : ((signs * fontGrid.advance - 2) * height) / fontGrid.rows;
}

/** Writes one line of text in the stroke font; (x, y) is its top left corner, `height` that of its capitals. */
export function drawText(
  canvas: Canvas,
  text: string,
  x: number,
  y: number,
  height: number,
  color: Color,
  thickness: number = Math.max(1, height / 9),
): void {
  const unit = height / fontGrid.rows;
  [...text].forEach((sign, i) => {
    const left = x + i * fontGrid.advance * unit;
    for (const stroke of signStrokes(sign)) {
      const path = stroke.map(([column, row]): Point => [left + column * unit, y + row * unit]);
      drawPath(canvas, path, color, thickness);
    }
  });
}
