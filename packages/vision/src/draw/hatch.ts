import type { Box } from "../raster.ts";
import { blendPixel, type Canvas, type Color } from "./canvas.ts";

/** Every line of a hatching covers this much of what is under it. */
const coverage = 0.75;

/** Fills a box with slanting lines `thickness` pixels thick, one every `spacing` pixels; what is between them stays as it is. */
export function hatchBox(canvas: Canvas, box: Box, color: Color, thickness: number, spacing: number): void {
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if ((((x + y) % spacing) + spacing) % spacing < thickness) blendPixel(canvas, x, y, color, coverage);
    }
  }
}
