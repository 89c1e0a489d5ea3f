import type { Reader, Reading } from "@numera/reader";
import type { Raster } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import sharp from "sharp";
import { type Failure, failureOf } from "./failure.ts";
import type { Input } from "./listInputs.ts";

/**
 * What came of one file: what stands on it and how many milliseconds reading took, with as much of decoding as was not done
 * before; or an error.
 */
export type ImageReading =
  | { readonly file: string; readonly reading: Reading; readonly ms: number }
  | Failure;

/** The same with the image itself. */
export type FileReading = (Exclude<ImageReading, Failure> & { readonly raster: Raster }) | Failure;

/** A file's pixels, or why there are none. */
export type DecodedFile = { readonly file: string; readonly raster: Raster } | Failure;

export function readFile(
  reader: Pick<Reader, "read">,
  input: Input,
  maxPixels?: number,
): Promise<FileReading> {
  return readDecoded(reader, decodeFile(input, maxPixels));
}

/** It never rejects. */
export async function decodeFile(input: Input, maxPixels?: number): Promise<DecodedFile> {
  if ("error" in input) return input;
  const { file } = input;
  try {
    const limit = maxPixels === undefined ? {} : { maxPixels };
    return { file, raster: await decodeImage(sharp, file, { name: file, ...limit }) };
  } catch (error) {
    return failureOf(file, error);
  }
}

/** Reads a file that is decoded, or soon will be. */
export async function readDecoded(
  reader: Pick<Reader, "read">,
  decoding: Promise<DecodedFile>,
): Promise<FileReading> {
  const start = performance.now();
  const decoded = await decoding;
  if ("error" in decoded) return decoded;
  try {
    const reading = await reader.read(decoded.raster);
    return { ...decoded, reading, ms: performance.now() - start };
  } catch (error) {
    return failureOf(decoded.file, error);
  }
}
