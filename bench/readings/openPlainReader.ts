/** The one file by which `snapshot` and `guard` use the reader: its API in, their own plain data out. */
import { createReader, type LineReading, type Strategy } from "@numera/reader";
import { loadCalibrationOf, loadFormat, loadStrategy } from "@numera/reader/node";
import { decodeImage } from "@numera/vision/node";
import type { PlainLine, ReaderChoice } from "./plainReading.ts";

export interface TimedReading {
  readonly lines: readonly PlainLine[];
  /** Milliseconds that the processor worked for this process while the file, decoded before, was read. */
  readonly ms: number;
}

/**
 * The reader that `numera read` would take for the same choice, with the calibration beside its model.
 * @returns reads an image file, one at a time; throws where the file cannot be decoded
 * @throws FormatError or ModelError where there is no such format or model
 */
export async function openPlainReader({
  strategy: strategyName,
  format: formatName,
}: ReaderChoice): Promise<(path: string) => Promise<TimedReading>> {
  const strategy = await loadStrategy({ strategy: strategyName as Strategy | undefined });
  const calibration = await loadCalibrationOf(strategy, undefined);
  const format = formatName === undefined ? undefined : await loadFormat(formatName);
  const reader = createReader({ strategy, calibration, format });
  return async (path) => {
    const raster = await decodeImage(path);
    const before = process.cpuUsage();
    const { lines } = await reader.read(raster);
    const { user, system } = process.cpuUsage(before);
    return { lines: lines.map(plainLine), ms: (user + system) / 1000 };
  };
}

function plainLine({ text, confidence, accepted, box, digits }: LineReading): PlainLine {
  return { text, confidence, sure: accepted, box, characters: digits };
}
