import type { LineFinding, LineReader } from "@numera/reader";

/** The lines of a page, and what was found on each. */
export interface Found {
  readonly page: Parameters<LineReader["read"]>[0];
  readonly findings: readonly (LineFinding | undefined)[];
}

/** A strategy that keeps what it found last, beyond what a `Reading` tells. */
export interface WatchedStrategy extends LineReader {
  found(): Found | undefined;
}

export function watched(strategy: LineReader): WatchedStrategy {
  let last: Found | undefined;
  return {
    strategy: strategy.strategy,
    name: strategy.name,
    async read(page, format) {
      last = undefined;
      const findings = await strategy.read(page, format);
      last = { page, findings };
      return findings;
    },
    found: () => last,
  };
}

/** The findings of the lines on which something is read, as a `Reading` has them. */
export function linesRead(found: Found | undefined): LineFinding[] {
  return (found?.findings ?? []).filter((finding) => finding !== undefined);
}
