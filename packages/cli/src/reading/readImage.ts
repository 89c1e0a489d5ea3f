import { annotate, type Reader } from "@numera/reader";
import { encodePng } from "@numera/vision/node";
import sharp from "sharp";
import { messageOf } from "../output/reportError.ts";
import type { Input } from "./listInputs.ts";
import { type DecodedFile, type ImageReading, readDecoded } from "./readFile.ts";

/** An image to read, and where it goes with its digits boxed. */
export interface ImageTask {
  readonly input: Input;
  readonly picture?: string | undefined;
  readonly maxPixels?: number | undefined;
}

/** What came of an image; `pictureError` says why its picture was not written. */
export type ImageResult = ImageReading & { readonly pictureError?: string };

/** Reads one image, that is decoded or soon will be, and writes its picture. It never rejects: what is wrong stands in the result. */
export async function readImage(
  reader: Pick<Reader, "read">,
  { picture }: ImageTask,
  decoding: Promise<DecodedFile>,
): Promise<ImageResult> {
  const read = await readDecoded(reader, decoding);
  if ("error" in read) return read;
  const { raster, ...result } = read;
  if (picture === undefined) return result;
  try {
    // The trainer is large, and only pictures need it.
    const { writeAtomically } = await import("@numera/trainer/node");
    const bytes = await encodePng(sharp, annotate(raster, result.reading));
    await writeAtomically(picture, bytes, { durable: false });
    return result;
  } catch (error) {
    return { ...result, pictureError: messageOf(error) };
  }
}
