import { type Evidence, type Reading, readingVersion, type Verdict } from "@numera/contract";
import type { Box } from "@numera/vision";

/** A reading of one line of one character. */
export function readingOfLine(
  text: string,
  box: Box,
  verdict: Verdict,
  { confidence = 0.9, evidence }: { readonly confidence?: number; readonly evidence?: Evidence } = {},
): Reading {
  const summary = { text, confidence, verdict, reasons: [], unread: [] };
  const { x, y, width, height } = box;
  const line = {
    ...{ text, confidence, verdict, reasons: [] },
    box,
    polygon: [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ] as [number, number][],
    baseline: [
      [x, y + height],
      [x + width, y + height],
    ] as [[number, number], [number, number]],
    order: 0,
    characters: [{ text, confidence, box }],
    ...(evidence && { evidence }),
  };
  return {
    version: readingVersion,
    ...summary,
    pages: [{ page: 1, ...summary, regions: [{ box, lines: [line] }] }],
  };
}

const nothing = { text: "", confidence: 0, verdict: "none", reasons: ["no ink found"], unread: [] } as const;

/** The reading of an image without ink. */
export const blankReading: Reading = {
  version: readingVersion,
  ...nothing,
  pages: [{ page: 1, ...nothing, regions: [] }],
};
