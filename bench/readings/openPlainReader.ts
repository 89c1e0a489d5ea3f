/** The one file by which `snapshot` and `guard` use the reader: its API in, their own plain data out. */
import { type LineReading, linesOf, openReader, type Strategy } from "@numera/reader";
import { fileStore } from "@numera/reader/node";
import { decodeImage } from "@numera/vision/node";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { withModelsKept } from "./modelsKept.ts";
import type { PlainLine, ReaderChoice } from "./plainReading.ts";

/** The models that ship and those of files, each opened once for all readers. */
const store = withModelsKept(fileStore(ort));

export interface TimedReading {
  readonly lines: readonly PlainLine[];
  /** Milliseconds that the processor worked for this process while the file, decoded before, was read. */
  readonly ms: number;
}

/**
 * The reader that `numera read` would take for the same choice, with the calibration beside its model.
 * @returns reads an image file, one at a time; throws where the file cannot be decoded
 * @throws FormatError or ReaderError where there is no such format or model
 */
export async function openPlainReader({
  strategy,
  model,
  format,
  maxError,
}: ReaderChoice): Promise<(path: string) => Promise<TimedReading>> {
  const reader = await openReader(store, {
    strategy: strategy as Strategy | undefined,
    model,
    format,
    maxError,
  });
  return async (path) => {
    const raster = await decodeImage(sharp, path);
    const before = process.cpuUsage();
    const reading = await reader.read(raster);
    const { user, system } = process.cpuUsage(before);
    return { lines: linesOf(reading).map(plainLine), ms: (user + system) / 1000 };
  };
}

function plainLine({ text, confidence, verdict, box, characters }: LineReading): PlainLine {
  return { text, confidence, sure: verdict === "sure", box, characters };
}
