import type { Raster } from "../raster.ts";
import { ImageError } from "./imageError.ts";

/**
 * The main image of a HEIC file, upright as the file says, by libheif and libde265 in WebAssembly, which are loaded with the first such
 * file: sharp's own libheif has no decoder for HEVC. Each image has an instance of its own, so that its memory goes with it.
 *
 * @param size what the header says, which has been found small enough; `[width, height]` in pixels
 * @throws Error where the file is damaged
 */
export async function decodeHeic(
  bytes: Uint8Array,
  [width, height]: readonly [number, number],
): Promise<Raster> {
  const { default: load } = await import("libheif-js/libheif-wasm/libheif-bundle.mjs");
  const heif = await load({ print: () => {}, printErr: () => {} });
  const context = heif.heif_context_alloc();
  const read = heif.heif_context_read_from_memory(context, bytes);
  if (read.code !== heif.heif_error_code.heif_error_Ok) throw new Error(read.message);
  const handle = heif.heif_js_context_get_primary_image_handle(context);
  if (handle.code !== undefined) throw new Error(handle.message);
  if (
    heif.heif_image_handle_get_width(handle) !== width ||
    heif.heif_image_handle_get_height(handle) !== height
  )
    throw new Error("its sizes contradict each other");
  const decoded = await heif.heif_js_decode_image2(
    handle,
    heif.heif_colorspace.heif_colorspace_RGB,
    heif.heif_chroma.heif_chroma_interleaved_RGBA,
  );
  if (decoded.code !== undefined) throw new Error(decoded.message);
  const plane = decoded.channels.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved);
  if (plane === undefined || plane.width !== width || plane.height !== height)
    throw new Error("its pixels are not as its header says");
  const data = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y++) {
    data.set(plane.data.subarray(y * plane.stride, y * plane.stride + 4 * width), 4 * width * y);
  }
  return { width, height, channels: 4, data };
}

/** The codec of a HEIF file's main image, as libvips names it, must be one that is decoded here. */
export function checkCodec(name: string, codec: string | undefined): asserts codec is "av1" | "hevc" {
  if (codec === "av1" || codec === "hevc") return;
  throw new ImageError(
    "unsupported-format",
    `"${name}" is a HEIF file compressed by ${codec ?? "an unknown codec"}, which is not read; convert it to JPEG or PNG`,
  );
}
