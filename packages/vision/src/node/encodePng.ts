import sharp from "sharp";
import type { Raster } from "../raster.ts";

/** Encodes a raster as a PNG file. */
export async function encodePng({ width, height, channels, data }: Raster): Promise<Uint8Array> {
  const image = sharp(data, { raw: { width, height, channels } });
  return await image
    .toColourspace(channels === 1 ? "b-w" : "srgb")
    .png()
    .toBuffer();
}
