import { basename, resolve } from "node:path";
import type { Reader } from "@numera/reader";
import { type JudgedReading, type StringScores, stringScores } from "@numera/trainer";
import type { SharpModule } from "@numera/vision/node";
import { readLabels } from "../data/readLabels.ts";
import { readImageFile } from "./readImageFile.ts";

/** How well whole images of digit strings are read. Shares are 0..1, times in milliseconds. */
export interface StringEvaluation extends StringScores {
  readonly model: string;
  readonly strategy: string;
  /** Whether confidences are a calibration's. */
  readonly calibrated: boolean;
  readonly strings: string;
  /** Images that could not be decoded, or on which no digit was found; they count as read "". */
  readonly unreadable: number;
  readonly imagesPerSecond: number;
  readonly ms: number;
}

/**
 * Reads every image that `DIR/labels.csv` lists and compares; marks between digits that a format keeps do not count, as
 * labels have none.
 *
 * @param onProgress hears how many of how many images are done
 * @throws WorkflowError as `readLabels` does
 */
export async function evaluateStrings(
  sharp: SharpModule,
  reader: Reader,
  folder: string,
  onProgress: (done: number, n: number) => void = () => {},
): Promise<StringEvaluation> {
  const files = await readLabels(folder);
  const readings: JudgedReading[] = [];
  const start = performance.now();
  for (const { path, digits } of files) {
    const reading = await readImageFile(sharp, reader, path);
    readings.push({
      read: reading?.text.replace(/[^0-9\n]/g, "") ?? "",
      groundTruth: digits,
      confidence: reading?.confidence ?? 0,
      accepted: reading?.verdict === "sure",
    });
    onProgress(readings.length, files.length);
  }
  const ms = performance.now() - start;
  return {
    model: reader.models.map(({ id }) => id).join(" + "),
    strategy: reader.strategy,
    calibrated: reader.calibration !== undefined,
    strings: basename(resolve(folder)),
    ...stringScores(readings),
    unreadable: readings.filter(({ read }) => read === "").length,
    imagesPerSecond: Number(((files.length * 1000) / ms).toFixed(1)),
    ms: Math.round(ms),
  };
}
