import type { Reading } from "@numera/reader";
import type { Box } from "@numera/vision";
import type { PlacedRaster } from "./rasterOf.ts";

/** A reading of a raster with its boxes in pixels of the source. */
export function inSource(reading: Reading, { x, y, scale }: Omit<PlacedRaster, "raster">): Reading {
  if (x === 0 && y === 0 && scale === 1) return reading;
  const box = (b: Box): Box => ({
    x: x + b.x * scale,
    y: y + b.y * scale,
    width: b.width * scale,
    height: b.height * scale,
  });
  return {
    ...reading,
    lines: reading.lines.map((line) => ({
      ...line,
      box: box(line.box),
      digits: line.digits.map((digit) => ({ ...digit, box: box(digit.box) })),
    })),
  };
}
