import type { Planes } from "../data/digitReportData.ts";
import type { Raster } from "./png.ts";

/** Colors of positive and negative values; how much of them is their opacity, so that they fit light and dark. */
const POSITIVE = [47, 111, 224] as const;
const NEGATIVE = [226, 112, 24] as const;

/** Planes side by side, one pixel apart, 0 transparent and the largest magnitude of each plane opaque. */
export function mosaic({ values, count, height, width }: Planes, columns: number): Raster {
  const rows = Math.ceil(count / columns);
  const [sheetWidth, sheetHeight] = [columns * (width + 1) - 1, rows * (height + 1) - 1];
  const data = new Uint8Array(sheetWidth * sheetHeight * 4);
  const size = height * width;
  for (let k = 0; k < count; k++) {
    const [left, top] = [(k % columns) * (width + 1), Math.floor(k / columns) * (height + 1)];
    const largest = largestMagnitude(values, k * size, (k + 1) * size);
    for (let i = 0; i < size; i++) {
      const value = values[k * size + i]!;
      const at = ((top + Math.floor(i / width)) * sheetWidth + left + (i % width)) * 4;
      data.set(value < 0 ? NEGATIVE : POSITIVE, at);
      data[at + 3] = largest === 0 ? 0 : Math.round((255 * Math.abs(value)) / largest);
    }
  }
  return { width: sheetWidth, height: sheetHeight, channels: 4, data };
}

function largestMagnitude(values: ArrayLike<number>, from: number, to: number): number {
  let largest = 0;
  for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}
