import {
  acceptThreshold,
  type Calibration,
  CalibrationError,
  createReader,
  type LineReader,
  type Reader,
} from "@numera/reader";
import { loadCalibrationOf, loadFormat, loadStrategy, type StrategyChoice } from "@numera/reader/node";
import { decodeImage } from "@numera/vision/node";
import type { LabeledImage } from "../sets/stringSet.ts";
import type { ReadResult, StringReader } from "./stringReader.ts";

export interface NumeraChoice extends StrategyChoice {
  readonly name: string;
  readonly trainedOn?: readonly string[];
}

/** The error that the threshold for accepting asks for. */
export const MAX_ERROR = 0.01;

/**
 * Numera with one strategy, the models that it needs, and the calibration that lies beside them.
 * @throws ModelError where a model is missing
 */
export async function numeraReader({ name, trainedOn, ...choice }: NumeraChoice): Promise<StringReader> {
  const strategy = await loadStrategy(choice);
  const calibration = await loadCalibrationOf(strategy, choice.model);
  const { acceptAt, note } = threshold(calibration);
  const reader = createReader({ strategy, calibration });
  return {
    name,
    version: `Numera, ${strategy.strategy} with ${strategy.name}`,
    notes: [`${name}: ${strategy.strategy} with ${strategy.name}; ${note}`],
    ...(trainedOn && { trainedOn }),
    acceptAt,
    read: (images, onProgress) => readAll(images, () => reader, onProgress),
    readFormats: async (images, onProgress) => {
      const readers = await formatReaders(strategy, calibration, images);
      return readAll(images, ({ written }) => readers.get(written!.format)!, onProgress);
    },
  };
}

function threshold(calibration: Calibration | undefined): { acceptAt?: number; note: string } {
  if (calibration === undefined) return { note: "not calibrated" };
  try {
    const acceptAt = acceptThreshold(calibration, MAX_ERROR);
    return { acceptAt, note: `calibrated, accepts from ${acceptAt.toFixed(4)} on for an error of 1 %` };
  } catch (error) {
    if (!(error instanceof CalibrationError)) throw error;
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
    const raster = await decodeImage(image.path);
    const start = performance.now();
    const { text, confidence } = await readerOf(image).read(raster);
    results.push({ text, confidence, ms: performance.now() - start });
    onProgress(results.length);
  }
  return results;
}

async function formatReaders(
  strategy: LineReader,
  calibration: Calibration | undefined,
  images: readonly LabeledImage[],
): Promise<ReadonlyMap<string, Reader>> {
  const readers = new Map<string, Reader>();
  for (const { written } of images) {
    if (written === undefined || readers.has(written.format)) continue;
    const format = await loadFormat(written.format);
    readers.set(written.format, createReader({ strategy, calibration, format }));
  }
  return readers;
}
