import { type LineFinding, type LineReader, type Reading, textOf } from "@numera/reader";

/** The lines of a page, and what was found on each. */
export interface Found {
  readonly page: Parameters<LineReader["read"]>[0];
  readonly findings: readonly (LineFinding | undefined)[];
}

/** A strategy that keeps what it found last, beyond what a `Reading` tells. */
export interface WatchedStrategy extends LineReader {
  /** What the reading that was just made with it was made of. */
  found(reading: Reading): Found | undefined;
}

/** A page is read twice where its lines may be one field: which counted is seen by what was read. */
const readingsOfPage = 2;

export function watched(strategy: LineReader): WatchedStrategy {
  let latestFirst: readonly Found[] = [];
  return {
    strategy: strategy.strategy,
    name: strategy.name,
    async read(page, format) {
      const findings = await strategy.read(page, format);
      latestFirst = [{ page, findings }, ...latestFirst].slice(0, readingsOfPage);
      return findings;
    },
    found: ({ lines }) =>
      latestFirst.find((found) => {
        const texts = linesRead(found).map(textOf);
        return texts.length === lines.length && texts.every((text, i) => text === lines[i]!.text);
      }),
  };
}

/** The findings of the lines on which something is read, as a `Reading` has them. */
export function linesRead(found: Found | undefined): LineFinding[] {
  return (found?.findings ?? []).filter((finding) => finding !== undefined);
}
