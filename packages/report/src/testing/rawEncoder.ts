import type { PngEncoder, Raster } from "../pictures/png.ts";

/** In place of PNG files the raster itself: width, height, channels and the samples, each a byte. */
export const rawEncoder: PngEncoder = async ({ width, height, channels, data }) =>
  Uint8Array.of(width, height, channels, ...data);

/** The raster in a picture's address that `rawEncoder` made. */
export function rasterIn(source: string): Raster {
  const [width, height, channels, ...data] = Buffer.from(source.split(",")[1]!, "base64");
  return { width: width!, height: height!, channels: channels as 1 | 4, data: Uint8Array.from(data) };
}
