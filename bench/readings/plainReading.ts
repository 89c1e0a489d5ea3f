/** What is read, as plain data of the benchmarks' own: it stays the same when the reader's API changes. */

/** Which reader; left out, the default strategy, no format and the default threshold. */
export interface ReaderChoice {
  readonly strategy?: string | undefined;
  /** A line network by name or file. */
  readonly model?: string | undefined;
  readonly format?: string | undefined;
  /** The error rate among sure lines (0..1) that the calibration has to bound. */
  readonly maxError?: number | undefined;
}

/** In pixels of the source image, from its upper left corner. */
export interface PlainBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Confidences are 0..1. */
export interface PlainCharacter {
  readonly text: string;
  readonly confidence: number;
  readonly box: PlainBox;
}

export interface PlainLine {
  readonly text: string;
  readonly confidence: number;
  /** Whether the reader vouches for the line: nobody need look at it. */
  readonly sure: boolean;
  readonly box: PlainBox;
  readonly characters: readonly PlainCharacter[];
}

/** All lines of an image, top to bottom, joined by newlines. */
export function textOf(lines: readonly PlainLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** Whether there is a line, and every line is sure. */
export function isSure(lines: readonly PlainLine[]): boolean {
  return lines.length > 0 && lines.every(({ sure }) => sure);
}
