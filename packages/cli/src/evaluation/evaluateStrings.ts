import { basename, resolve } from "node:path";
import { createReader, type LineReader } from "@numera/reader";
import { digitErrorRate, exactMatch, type ReadText } from "@numera/trainer";
import { readFile } from "../reading/readFile.ts";
import { readLabels } from "./labels.ts";

/** How well whole images of digit strings are read. Shares are 0..1, times in milliseconds. */
export interface StringEvaluation {
  readonly model: string;
  readonly strategy: string;
  readonly strings: string;
  readonly n: number;
  /** Share of images read without any error. */
  readonly exactMatch: number;
  /** Edit distance over true digits. */
  readonly digitErrorRate: number;
  /** Images that could not be decoded, or on which no digit was found; they count as read "". */
  readonly unreadable: number;
  readonly imagesPerSecond: number;
  readonly ms: number;
}

/** Reads every image that `DIR/labels.csv` lists and compares. `onProgress` hears how many are done. */
export async function evaluateStrings(
  strategy: LineReader,
  folder: string,
  onProgress: (done: number, n: number) => void,
): Promise<StringEvaluation> {
  const files = await readLabels(folder);
  const reader = createReader({ strategy });
  const texts: ReadText[] = [];
  let unreadable = 0;
  const start = performance.now();
  for (const { path, label } of files) {
    const result = await readFile(reader, { file: path });
    const read = "error" in result ? "" : result.reading.text;
    if (read === "") unreadable++;
    texts.push({ read, groundTruth: label });
    onProgress(texts.length, files.length);
  }
  const ms = performance.now() - start;
  return {
    model: strategy.name,
    strategy: strategy.strategy,
    strings: basename(resolve(folder)),
    n: files.length,
    exactMatch: exactMatch(texts),
    digitErrorRate: digitErrorRate(texts),
    unreadable,
    imagesPerSecond: Number(((files.length * 1000) / ms).toFixed(1)),
    ms: Math.round(ms),
  };
}
