import { basename } from "node:path";
import { formatList, type ImageFormat, imageFormat } from "../fileFormats/imageFormat.ts";
import { rawPhoto, unreadFormat } from "../fileFormats/unreadFormat.ts";
import type { Raster } from "../raster.ts";
import { decodeBmp } from "./decodeBmp.ts";
import { checkExif } from "./exif.ts";
import { firstFrame } from "./firstFrame.ts";
import { firstPage } from "./firstPage.ts";
import { checkCodec, decodeHeic } from "./heif.ts";
import { imageBytes } from "./imageBytes.ts";
import { ImageError } from "./imageError.ts";
import { type ImageHeader, imageHeader } from "./imageHeader.ts";
import { decodeJpeg2000, jpeg2000Header } from "./jpeg2000.ts";
import { defaultMaxPixels, jpeg2000Cost } from "./limits.ts";
import { opaqueOrRgba } from "./opaqueOrRgba.ts";
import { checkSize } from "./pixelLimit.ts";
import { isRawPhoto } from "./rawPhoto.ts";
import type { SharpModule } from "./sharpModule.ts";

export interface DecodeOptions {
  /** Images with more pixels than this are refused by their header, before any memory is taken. Default 100e6. */
  readonly maxPixels?: number;
  /** What errors call the image; by default the file's name, or "image" for bytes. */
  readonly name?: string;
}

/**
 * Decodes an image file (PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, HEIC, JPEG 2000; the first page or frame of several) to 8-bit gray or RGB, or RGBA where
 * a pixel is not opaque: turned as its EXIF orientation says, 16-bit samples reduced to 8.
 *
 * @param source a path, or the file's bytes
 * @throws ImageError in one sentence: no such file, empty, not an image, or of a format that is not read, over the limit, damaged or cut short
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
  if (format === undefined || (format === "TIFF" && isRawPhoto(file))) throw notRead(file, name);
  checkExif(file, format, name);
  const bytes =
    format === "TIFF" ? firstPage(file, file !== source) : format === "GIF" ? firstFrame(file) : file;
  if (format === "BMP") return decodeBmp(bytes, name, maxPixels);
  try {
    return format === "JPEG 2000"
      ? await byOpenJpeg(bytes, name, maxPixels)
      : await bySharp(sharp, bytes, format, name, maxPixels);
  } catch (cause) {
    if (cause instanceof ImageError) throw cause;
    throw new ImageError(
      "damaged-image",
      `"${name}" is a damaged or truncated ${format} file (${firstLine(cause)})`,
      { cause },
    );
  }
}

function notRead(file: Uint8Array, name: string): ImageError {
  const known = isRawPhoto(file) ? rawPhoto : unreadFormat(file);
  return known === undefined
    ? new ImageError("not-an-image", `"${name}" is not an image that can be read; give a ${formatList} file`)
    : new ImageError("unsupported-format", `"${name}" is ${known.what}, which is not read; ${known.cure}`);
}

async function byOpenJpeg(bytes: Uint8Array, name: string, maxPixels: number): Promise<Raster> {
  const header = jpeg2000Header(bytes, name);
  if (header === undefined) throw new Error("it has no whole header");
  checkSize(name, header.width, header.height, maxPixels / (jpeg2000Cost * header.components));
  return opaqueOrRgba(await decodeJpeg2000(bytes, header, name));
}

async function bySharp(
  sharp: SharpModule,
  bytes: Uint8Array,
  format: ImageFormat,
  name: string,
  maxPixels: number,
): Promise<Raster> {
  // Only the header is read here, so that a giant image is refused before its pixels take memory.
  const header = imageHeader(bytes, format) ?? (await headerByDecoder(sharp, bytes));
  checkSize(name, header.width, header.height, maxPixels);
  if (format === "AVIF" || format === "HEIC") {
    checkCodec(name, header.codec);
    if (header.codec === "hevc") return opaqueOrRgba(await decodeHeic(bytes, [header.width, header.height]));
  }
  const image = sharp(bytes, { limitInputPixels: maxPixels });
  const { data, info } = await (header.plain ? image : image.autoOrient())
    // In "b-w" there is no alpha.
    .toColourspace(header.gray && !header.alpha ? "b-w" : "srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return opaqueOrRgba({ width: info.width, height: info.height, channels: info.channels as 1 | 3 | 4, data });
}

async function headerByDecoder(sharp: SharpModule, bytes: Uint8Array): Promise<ImageHeader> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height, space, hasAlpha, compression } = header;
  const gray = space === "b-w" || space === "grey16";
  return { width, height, gray, alpha: hasAlpha, plain: false, codec: compression };
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split("\n").filter(Boolean)[0]?.trim() ?? "unknown reason";
}
