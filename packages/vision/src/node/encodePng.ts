import type { Raster } from "../raster.ts";
import type { SharpModule } from "./sharpModule.ts";

/** Encodes a raster as a PNG file. */
export async function encodePng(
  sharp: SharpModule,
  { width, height, channels, data }: Raster,
): Promise<Uint8Array> {
  const image = sharp(data, { raw: { width, height, channels } });
  return await image
    .toColourspace(channels === 1 ? "b-w" : "srgb")
    .png()
    .toBuffer();
}
