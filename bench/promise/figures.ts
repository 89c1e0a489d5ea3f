import { isRight } from "../guard/scoreSet.ts";
import { isSure, type PlainLine, textOf } from "../readings/plainReading.ts";
import type { ReadingResult } from "../readings/readInProcesses.ts";

/** Of images read by one reader. Shares are 0..1. */
export interface SureFigures {
  readonly n: number;
  readonly right: number;
  /** Images with a text of which every line is sure. */
  readonly sure: number;
  readonly sureWrong: number;
  /** Images with a text that is not sure. */
  readonly check: number;
  /** Lines that are sure. */
  readonly sureLines: number;
}

/**
 * @param labels "" where there is no number
 * @param right whether a text is right for a label. Default: as for `bench guard`
 */
export function sureFigures(
  labels: readonly string[],
  results: readonly ReadingResult[],
  right: (text: string, label: string) => boolean = isRight,
): SureFigures {
  const readings = results.map((result, i) => {
    const lines: readonly PlainLine[] = "error" in result ? [] : result.lines;
    const text = textOf(lines);
    return { text, lines, sure: text !== "" && isSure(lines), right: right(text, labels[i]!) };
  });
  const count = (which: (reading: (typeof readings)[number]) => boolean) => readings.filter(which).length;
  return {
    n: readings.length,
    right: count((reading) => reading.right),
    sure: count(({ sure }) => sure),
    sureWrong: count((reading) => reading.sure && !reading.right),
    check: count(({ text, sure }) => text !== "" && !sure),
    sureLines: readings.reduce(
      (sum, { lines }) => sum + lines.filter((line) => line.sure && line.text !== "").length,
      0,
    ),
  };
}

/** Whether both hold the same digits in the same order, however signs, spaces and line breaks part them. */
export function sameDigits(text: string, label: string): boolean {
  const digits = (written: string) => written.replace(/[^0-9]/g, "");
  return digits(text) === digits(label);
}

/** A figure of the promise: what was measured, from where on it is kept, and what is aimed at. */
export interface PromiseRow {
  readonly what: string;
  /** A share from 0 to 1, or a count. */
  readonly value: number;
  readonly unit: "share" | "count";
  /** Of how many. */
  readonly n: number;
  readonly doneAt: number;
  readonly aim: number;
  /** Whether `doneAt` is the least that the value may be; otherwise it is the most. */
  readonly isLeast?: true;
}

export function isKept({ value, doneAt, isLeast }: PromiseRow): boolean {
  return isLeast ? value >= doneAt : value <= doneAt;
}

/** @returns 0 of none */
export function shareOf(part: number, n: number): number {
  return n === 0 ? 0 : part / n;
}
