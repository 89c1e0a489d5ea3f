import type { Reading } from "@numera/reader";
import type { Box } from "@numera/vision";
import type { PlacedRaster } from "./rasterOf.ts";

type Place = Omit<PlacedRaster, "raster">;

/** A reading of a raster with its boxes in pixels of the source. */
export function inSource(reading: Reading, { x, y, scale }: Place): Reading {
  return withBoxes(reading, (box) => ({
    x: x + box.x * scale,
    y: y + box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  }));
}

/** The other way round, in whole pixels of the raster. */
export function inRaster(reading: Reading, { x, y, scale }: Place): Reading {
  return withBoxes(reading, (box) => ({
    x: Math.round((box.x - x) / scale),
    y: Math.round((box.y - y) / scale),
    width: Math.round(box.width / scale),
    height: Math.round(box.height / scale),
  }));
}

function withBoxes(reading: Reading, change: (box: Box) => Box): Reading {
  return {
    ...reading,
    lines: reading.lines.map((line) => ({
      ...line,
      box: change(line.box),
      digits: line.digits.map((digit) => ({ ...digit, box: change(digit.box) })),
    })),
  };
}
