import type { Raster } from "@numera/vision";

/** Colors of positive and negative values; how much of them is their opacity, so that they fit light and dark. */
const POSITIVE = [47, 111, 224] as const;
const NEGATIVE = [226, 112, 24] as const;

/**
 * Planes of values side by side, one pixel apart, 0 transparent and the largest magnitude of each plane opaque.
 *
 * @param values `[count, height, width]` row-major
 */
export function mosaic(
  values: Float32Array,
  count: number,
  height: number,
  width: number,
  columns: number,
): Raster {
  const rows = Math.ceil(count / columns);
  const [sheetWidth, sheetHeight] = [columns * (width + 1) - 1, rows * (height + 1) - 1];
  const data = new Uint8Array(sheetWidth * sheetHeight * 4);
  for (let k = 0; k < count; k++) {
    const plane = values.subarray(k * height * width, (k + 1) * height * width);
    const largest = plane.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const [left, top] = [(k % columns) * (width + 1), Math.floor(k / columns) * (height + 1)];
    plane.forEach((value, i) => {
      const at = ((top + Math.floor(i / width)) * sheetWidth + left + (i % width)) * 4;
      data.set(value < 0 ? NEGATIVE : POSITIVE, at);
      data[at + 3] = largest === 0 ? 0 : Math.round((255 * Math.abs(value)) / largest);
    });
  }
  return { width: sheetWidth, height: sheetHeight, channels: 4, data };
}
