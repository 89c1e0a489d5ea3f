import { basename } from "node:path";
import type { Raster } from "../raster.ts";
import { decodeBmp } from "./decodeBmp.ts";
import { checkExif } from "./exif.ts";
import { firstPage } from "./firstPage.ts";
import { imageBytes } from "./imageBytes.ts";
import { ImageError } from "./imageError.ts";
import { formatList, imageFormat } from "./imageFormat.ts";
import { type ImageHeader, imageHeader } from "./imageHeader.ts";
import { defaultMaxPixels } from "./limits.ts";
import { opaqueOrRgba } from "./opaqueOrRgba.ts";
import { checkSize } from "./pixelLimit.ts";
import type { SharpModule } from "./sharpModule.ts";

export interface DecodeOptions {
  /** Images with more pixels than this are refused by their header, before any memory is taken. Default 100e6. */
  readonly maxPixels?: number;
  /** What errors call the image; by default the file's name, or "image" for bytes. */
  readonly name?: string;
}

/**
 * Decodes an image file (PNG, JPEG, WebP, TIFF, BMP; the first page of several) to 8-bit gray or RGB, or RGBA where
 * a pixel is not opaque: turned as its EXIF orientation says, 16-bit samples reduced to 8.
 *
 * @param source a path, or the file's bytes
 * @throws ImageError in one sentence: no such file, empty, not an image, over the limit, damaged or cut short
 * @example
 * ```ts
 * import sharp from "sharp";
 *
 * const raster = await decodeImage(sharp, "photo.jpg", { maxPixels: 20e6 });
 * ```
 */
export async function decodeImage(
  sharp: SharpModule,
  source: string | Uint8Array,
  options: DecodeOptions = {},
): Promise<Raster> {
  const name = options.name ?? (typeof source === "string" ? basename(source) : "image");
  const maxPixels = options.maxPixels ?? defaultMaxPixels;
  const file = typeof source === "string" ? await imageBytes(source) : source;
  if (file.length === 0)
    throw new ImageError("empty-file", `"${name}" is empty (0 bytes); give a ${formatList} file`);
  const format = imageFormat(file);
  if (format === undefined) {
    throw new ImageError(
      "not-an-image",
      `"${name}" is not an image that can be read; give a ${formatList} file`,
    );
  }
  checkExif(file, format, name);
  const bytes = format === "TIFF" ? firstPage(file, file !== source) : file;
  if (format === "BMP") return decodeBmp(bytes, name, maxPixels);
  const damaged = (cause: unknown): ImageError =>
    new ImageError(
      "damaged-image",
      `"${name}" is a damaged or truncated ${format} file (${firstLine(cause)})`,
      { cause },
    );

  // Only the header is read here, so that a giant image is refused before its pixels take memory.
  const header =
    imageHeader(bytes, format) ??
    (await headerByDecoder(sharp, bytes).catch((cause: unknown) => {
      throw damaged(cause);
    }));
  checkSize(name, header.width, header.height, maxPixels);
  const image = sharp(bytes, { limitInputPixels: maxPixels });
  const { data, info } = await (header.plain ? image : image.autoOrient())
    // In "b-w" there is no alpha.
    .toColourspace(header.gray && !header.alpha ? "b-w" : "srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw damaged(cause);
    });
  return opaqueOrRgba({ width: info.width, height: info.height, channels: info.channels as 1 | 3 | 4, data });
}

async function headerByDecoder(sharp: SharpModule, bytes: Uint8Array): Promise<ImageHeader> {
  const { width, height, space, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return { width, height, gray: space === "b-w" || space === "grey16", alpha: hasAlpha, plain: false };
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split("\n").filter(Boolean)[0]?.trim() ?? "unknown reason";
}
