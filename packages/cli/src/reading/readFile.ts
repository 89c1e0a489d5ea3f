import type { Reader, Reading } from "@numera/reader";
import type { Raster } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import { messageOf } from "../output/reportError.ts";
import type { Input } from "./listInputs.ts";

/** What came of one file: what stands on it and how many milliseconds decoding and reading took, or an error. */
export type ImageReading =
  | { readonly file: string; readonly reading: Reading; readonly ms: number }
  | { readonly file: string; readonly error: string };

/** The same with the image itself. */
export type FileReading =
  | (Exclude<ImageReading, { error: string }> & { readonly raster: Raster })
  | Extract<ImageReading, { error: string }>;

export async function readFile(reader: Reader, input: Input, maxPixels?: number): Promise<FileReading> {
  if ("error" in input) return input;
  const { file } = input;
  try {
    const start = performance.now();
    const raster = await decodeImage(file, { name: file, ...(maxPixels === undefined ? {} : { maxPixels }) });
    const reading = await reader.read(raster);
    return { file, raster, reading, ms: performance.now() - start };
  } catch (error) {
    return { file, error: messageOf(error) };
  }
}
