import type { LineFinding, LineReader } from "@numera/reader";

/** A strategy that keeps what it found last, beyond what a `Reading` tells. */
export interface WatchedStrategy extends LineReader {
  found(): readonly LineFinding[];
}

export function watched(strategy: LineReader): WatchedStrategy {
  let last: readonly LineFinding[] = [];
  return {
    strategy: strategy.strategy,
    name: strategy.name,
    async read(page, format) {
      last = [];
      const findings = await strategy.read(page, format);
      last = findings.filter((finding) => finding !== undefined);
      return findings;
    },
    found: () => last,
  };
}
