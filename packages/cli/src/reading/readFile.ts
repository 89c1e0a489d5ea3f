import type { Reader, Reading } from "@numera/reader";
import type { Raster } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import { messageOf } from "../output/reportError.ts";
import type { Input } from "./listInputs.ts";

/**
 * What came of one file: what stands on it and how many milliseconds reading took, with as much of decoding as was not done
 * before; or an error.
 */
export type ImageReading =
  | { readonly file: string; readonly reading: Reading; readonly ms: number }
  | { readonly file: string; readonly error: string };

/** The same with the image itself. */
export type FileReading =
  | (Exclude<ImageReading, { error: string }> & { readonly raster: Raster })
  | Extract<ImageReading, { error: string }>;

/** A file's pixels, or why there are none. */
export type DecodedFile =
  | { readonly file: string; readonly raster: Raster }
  | { readonly file: string; readonly error: string };

export function readFile(reader: Reader, input: Input, maxPixels?: number): Promise<FileReading> {
  return readDecoded(reader, decodeFile(input, maxPixels));
}

/** It never rejects. */
export async function decodeFile(input: Input, maxPixels?: number): Promise<DecodedFile> {
  if ("error" in input) return input;
  const { file } = input;
  try {
    const limit = maxPixels === undefined ? {} : { maxPixels };
    return { file, raster: await decodeImage(file, { name: file, ...limit }) };
  } catch (error) {
    return { file, error: messageOf(error) };
  }
}

/** Reads a file that is decoded, or soon will be. */
export async function readDecoded(reader: Reader, decoding: Promise<DecodedFile>): Promise<FileReading> {
  const start = performance.now();
  const decoded = await decoding;
  if ("error" in decoded) return decoded;
  try {
    const reading = await reader.read(decoded.raster);
    return { ...decoded, reading, ms: performance.now() - start };
  } catch (error) {
    return { file: decoded.file, error: messageOf(error) };
  }
}
