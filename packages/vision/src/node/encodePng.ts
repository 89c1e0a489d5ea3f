import sharp from "sharp";
import type { Raster } from "../raster.ts";

/** Encodes a raster as a PNG file. */
export async function encodePng({ width, height, channels, data }: Raster): Promise<Uint8Array> {
  return await sharp(data, { raw: { width, height, channels } }).png().toBuffer();
}
