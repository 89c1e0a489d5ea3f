import type { Box, Raster } from "../raster.ts";

/** An RGB raster that is drawn on. */
export interface Canvas extends Raster {
  readonly channels: 3;
  readonly data: Uint8Array;
}

/** Red, green and blue, 0..255. */
export type Color = readonly [red: number, green: number, blue: number];

/** A canvas of one color. */
export function blankCanvas(
  width: number,
  height: number,
  [red, green, blue]: Color = [255, 255, 255],
): Canvas {
  const data = new Uint8Array(width * height * 3);
  for (let p = 0; p < data.length; p += 3) {
    data[p] = red;
    data[p + 1] = green;
    data[p + 2] = blue;
  }
  return { width, height, channels: 3, data };
}

/** A copy of an image to draw on: gray becomes RGB, transparent pixels are laid over white. */
export function toCanvas({ width, height, channels, data }: Raster): Canvas {
  const canvas = blankCanvas(width, height);
  for (let i = 0; i < width * height; i++) {
    const alpha = channels === 4 ? data[i * 4 + 3]! / 255 : 1;
    for (let c = 0; c < 3; c++) {
      const value = data[i * channels + (channels === 1 ? 0 : c)]!;
      canvas.data[i * 3 + c] = Math.round(value * alpha + 255 * (1 - alpha));
    }
  }
  return canvas;
}

/** Blends a pixel toward `color` by `coverage` (0..1); pixels outside the canvas are ignored. */
export function blendPixel(canvas: Canvas, x: number, y: number, color: Color, coverage: number): void {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return;
  const at = (y * canvas.width + x) * 3;
  for (let c = 0; c < 3; c++) {
    const before = canvas.data[at + c]!;
    canvas.data[at + c] = Math.round(before + (color[c]! - before) * coverage);
  }
}

/** Lays an image on a canvas with its top left corner at (left, top); what hangs over is cut off. */
export function drawImage(canvas: Canvas, image: Raster, left: number, top: number): void {
  const source = toCanvas(image);
  for (let y = 0; y < source.height; y++) {
    for (let x = 0; x < source.width; x++) {
      const from = (y * source.width + x) * 3;
      const color: Color = [source.data[from]!, source.data[from + 1]!, source.data[from + 2]!];
      blendPixel(canvas, left + x, top + y, color, 1);
    }
  }
}

/** Draws the outline of a box `thickness` pixels thick, outside the box so that it hides nothing in it. */
export function drawBox(canvas: Canvas, box: Box, color: Color, thickness = 1): void {
  for (let y = box.y - thickness; y < box.y + box.height + thickness; y++) {
    const edge = y < box.y || y >= box.y + box.height;
    for (let x = box.x - thickness; x < box.x + box.width + thickness; x++) {
      if (edge || x < box.x || x >= box.x + box.width) blendPixel(canvas, x, y, color, 1);
    }
  }
}
