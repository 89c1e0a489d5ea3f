import { acceptThreshold, type Reader, type ReaderChoice, ReaderError } from "@numera/reader";
import { openReader } from "@numera/reader/node";
import { decodeImage } from "@numera/vision/node";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import type { LabeledImage } from "../sets/stringSet.ts";
import type { ReadResult, StringReader } from "./stringReader.ts";

export interface NumeraChoice extends ReaderChoice {
  readonly name: string;
  readonly trainedOn?: readonly string[];
}

/** The error that the threshold for accepting asks for. */
const MAX_ERROR = 0.01;

/**
 * Numera with one strategy, the models that it needs, and the calibration that lies beside them.
 * @throws ReaderError where a model is missing
 */
export async function numeraReader({ name, trainedOn, ...choice }: NumeraChoice): Promise<StringReader> {
  const reader = await openReader(ort, choice);
  const { acceptAt, note } = threshold(reader);
  const by = `${reader.strategy} with ${reader.models.map(({ id }) => id).join(" + ")}`;
  return {
    name,
    version: `Numera, ${by}`,
    notes: [`${name}: ${by}; ${note}`],
    ...(trainedOn && { trainedOn }),
    acceptAt,
    read: (images, onProgress) => readAll(images, () => reader, onProgress),
    readFormats: async (images, onProgress) => {
      const readers = await formatReaders(choice, images);
      return readAll(images, ({ written }) => readers.get(written!.format)!, onProgress);
    },
  };
}

function threshold({ calibration }: Reader): { acceptAt?: number; note: string } {
  if (calibration === undefined) return { note: "not calibrated" };
  try {
    const acceptAt = acceptThreshold(calibration, MAX_ERROR);
    return { acceptAt, note: `calibrated, accepts from ${acceptAt.toFixed(4)} on for an error of 1 %` };
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    return { note: error.message };
  }
}

async function readAll(
  images: readonly LabeledImage[],
  readerOf: (image: LabeledImage) => Reader,
  onProgress: (done: number) => void,
): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const image of images) {
    const raster = await decodeImage(sharp, image.path);
    const start = performance.now();
    const { text, confidence } = await readerOf(image).read(raster);
    results.push({ text, confidence, ms: performance.now() - start });
    onProgress(results.length);
  }
  return results;
}

async function formatReaders(
  choice: ReaderChoice,
  images: readonly LabeledImage[],
): Promise<ReadonlyMap<string, Reader>> {
  const readers = new Map<string, Reader>();
  for (const { written } of images) {
    if (written === undefined || readers.has(written.format)) continue;
    readers.set(written.format, await openReader(ort, { ...choice, format: written.format }));
  }
  return readers;
}
