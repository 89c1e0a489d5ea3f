/** Sheets of color that ink is laid on, and what becomes of them before they are files. */
import type { Random } from "@numera/random";
import { blankCanvas, type Canvas, type Color, type Raster } from "@numera/vision";
import type { InkPlane } from "./inkPlane.ts";

export const WHITE: Color = [255, 255, 255];

export function gray(level: number): Color {
  return [level, level, level];
}

/** A sheet with grain: normal noise of a deviation in gray levels, the same in all channels. */
export function sheet(random: Random, width: number, height: number, color: Color, grain = 0): Canvas {
  const canvas = blankCanvas(Math.round(width), Math.round(height), color);
  if (grain > 0) addGrain(random, canvas, grain);
  return canvas;
}

export function addGrain(random: Random, { data }: Canvas, deviation: number): void {
  for (let p = 0; p < data.length; p += 3) {
    const noise = deviation * random.normal();
    for (let c = 0; c < 3; c++) data[p + c] = toByte(data[p + c]! + noise);
  }
}

/** Fills a rectangle, cut off at the edges. */
export function fill(
  canvas: Canvas,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  color: Color,
): void {
  for (let py = Math.max(0, Math.round(y)); py < Math.min(canvas.height, Math.round(y + height)); py++)
    for (let px = Math.max(0, Math.round(x)); px < Math.min(canvas.width, Math.round(x + width)); px++)
      canvas.data.set(color, (py * canvas.width + px) * 3);
}

/** Blends the sheet toward the ink's color where the plane covers it. */
export function lay(canvas: Canvas, plane: InkPlane, left: number, top: number, color: Color): void {
  const [x0, y0] = [Math.round(left), Math.round(top)];
  for (let y = Math.max(0, -y0); y < Math.min(plane.height, canvas.height - y0); y++) {
    for (let x = Math.max(0, -x0); x < Math.min(plane.width, canvas.width - x0); x++) {
      const cover = plane.data[y * plane.width + x]!;
      if (cover === 0) continue;
      const at = ((y0 + y) * canvas.width + x0 + x) * 3;
      for (let c = 0; c < 3; c++)
        canvas.data[at + c] = Math.round(canvas.data[at + c]! * (1 - cover) + color[c]! * cover);
    }
  }
}

/** Turned clockwise by quarters. */
export function quarterTurned({ width, height, data }: Canvas, quarters: number): Canvas {
  const [w, h] = quarters % 2 === 0 ? [width, height] : [height, width];
  const turned = blankCanvas(w, h);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [
        [x, y],
        [height - 1 - y, x],
        [width - 1 - x, height - 1 - y],
        [y, width - 1 - x],
      ][quarters % 4] as [number, number];
      const from = (y * width + x) * 3;
      turned.data.set(data.subarray(from, from + 3), (v * w + u) * 3);
    }
  }
  return turned;
}

/** One channel where all three are equal everywhere, as scanners and programs save gray pictures. */
export function compact(canvas: Canvas): Raster {
  const { width, height, data } = canvas;
  const levels = new Uint8Array(width * height);
  for (let i = 0; i < levels.length; i++) {
    if (data[i * 3] !== data[i * 3 + 1] || data[i * 3] !== data[i * 3 + 2]) return canvas;
    levels[i] = data[i * 3]!;
  }
  return { width, height, channels: 1, data: levels };
}

export function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
