import { linesOf } from "./linesOf.ts";
import type { LineReading, PageReading, Reading, UnreadInk } from "./reading.ts";

/**
 * What lines come to together: their texts, the product of their confidences, and the verdict on all, which is not `sure` where
 * ink that may be writing is unread.
 */
export function summaryOf(
  lines: readonly Pick<LineReading, "text" | "confidence" | "verdict">[],
  unread: readonly Pick<UnreadInk, "guess">[],
): Pick<Reading, "text" | "confidence" | "verdict"> {
  const isSure =
    lines.every(({ verdict }) => verdict === "sure") && unread.every(({ guess }) => guess !== "stroke");
  return {
    text: lines.map(({ text }) => text).join("\n"),
    confidence: lines.length === 0 ? 0 : lines.reduce((product, { confidence }) => product * confidence, 1),
    verdict: lines.length === 0 ? "none" : isSure ? "sure" : "check",
  };
}

/**
 * A reading with other lines in place of its own, and what they come to; boxes of regions stay.
 * @param change is told a line's place among all lines of the reading
 */
export function mapLines(
  reading: Reading,
  change: (line: LineReading, place: number) => LineReading,
): Reading {
  let place = 0;
  const pages = reading.pages.map((page): PageReading => {
    const regions = page.regions.map((region) => ({
      ...region,
      lines: region.lines.map((line) => change(line, place++)),
    }));
    return { ...page, regions, ...summaryOf(linesOf({ ...page, regions }), page.unread) };
  });
  return { ...reading, pages, ...summaryOf(pages.flatMap(linesOf), reading.unread) };
}
