import { isSure, textOf } from "../readings/plainReading.ts";
import type { ReadingResult } from "../readings/readInProcesses.ts";

/** How the files of a set were read. */
export interface SetFigures {
  /** Files. */
  readonly n: number;
  /** Texts that equal the label as written, signs, spaces and line breaks included; of a file without a number, "". */
  readonly exact: number;
  /** Those that are exact or that `isRight` lets pass. */
  readonly right: number;
  /** Readings of which the reader is sure. */
  readonly sure: number;
  /** Sure, and not right. */
  readonly sureWrong: number;
  /** Sure, and not exact. */
  readonly sureNotExact: number;
  /** Files that could not be read. They are neither exact nor sure. */
  readonly refused: number;
  /** Milliseconds of the processor for a line of the labels, without decoding files. */
  readonly msPerLine: number;
}

/** @param results of the files of these labels, in their order */
export function scoreSet(labels: readonly string[], results: readonly ReadingResult[]): SetFigures {
  const figures = {
    n: labels.length,
    exact: 0,
    right: 0,
    sure: 0,
    sureWrong: 0,
    sureNotExact: 0,
    refused: 0,
  };
  let ms = 0;
  let lines = 0;
  results.forEach((result, i) => {
    const label = labels[i]!;
    if ("error" in result) {
      figures.refused++;
      return;
    }
    const text = textOf(result.lines);
    const [exact, right, sure] = [text === label, isRight(text, label), isSure(result.lines)];
    figures.exact += Number(exact);
    figures.right += Number(right);
    figures.sure += Number(sure);
    figures.sureWrong += Number(sure && !right);
    figures.sureNotExact += Number(sure && !exact);
    ms += result.ms;
    lines += label.split("\n").length;
  });
  return { ...figures, msPerLine: lines === 0 ? 0 : ms / lines };
}

/**
 * Whether a text is right for a reader that may pass over signs: it is the label, or it has digits alone, the same as the label
 * number by number. A text with signs has to be the label; numbers that are joined, parted or left out are wrong.
 * "396 142" and "3.96 1.42" are right for "3.96 1.42"; "396142" and "39.6 142" are not.
 */
export function isRight(text: string, label: string): boolean {
  if (text === label) return true;
  if (/[^0-9\s]/.test(text) || !/[^0-9\n]/.test(label)) return false;
  const digits = label.split(/\s+/).map((number) => number.replace(/[^0-9]/g, ""));
  return text.split(/\s+/).join(" ") === digits.join(" ");
}
