import type { Raster } from "../raster.ts";

/** The same raster, as RGB where it is RGBA and every pixel is opaque. */
export function opaqueOrRgba(raster: Raster): Raster {
  const { width, height, channels, data } = raster;
  if (channels !== 4) return raster;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return raster;
  const rgb = new Uint8Array(3 * width * height);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from]!;
    rgb[to + 1] = data[from + 1]!;
    rgb[to + 2] = data[from + 2]!;
  }
  return { width, height, channels: 3, data: rgb };
}
