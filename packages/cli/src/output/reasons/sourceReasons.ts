import type { LineReading } from "@numera/contract";
import { type ReasonKind, reasonKind } from "@numera/reader";

/** A reason holds for a whole source from so many lines of a run on, where it sends at least this share of them to `check`. */
const holds = { lines: 20, share: 0.5 } as const;

/** A reason that sends many lines of a run to `check`, of `of` lines that were read. */
export interface SourceReason {
  readonly kind: Exclude<ReasonKind, "next">;
  readonly lines: number;
  readonly of: number;
}

/** Counts the reasons of a run's lines. */
export class SourceReasons {
  readonly #lines = new Map<SourceReason["kind"], number>();
  #of = 0;

  add(lines: readonly Pick<LineReading, "reasons">[]): void {
    for (const { reasons } of lines) {
      this.#of++;
      for (const kind of new Set(reasons.map(reasonKind))) {
        if (kind === undefined || kind === "next") continue;
        this.#lines.set(kind, (this.#lines.get(kind) ?? 0) + 1);
      }
    }
  }

  /**
   * The reasons that hold for the whole run, the most frequent first. That confidences are too low is what the others come to: it is
   * among them only where none says why.
   */
  found(): SourceReason[] {
    const all = [...this.#lines]
      .filter(([, lines]) => lines >= holds.lines && lines >= holds.share * this.#of)
      .map(([kind, lines]): SourceReason => ({ kind, lines, of: this.#of }))
      .sort((a, b) => b.lines - a.lines);
    const why = all.filter(({ kind }) => kind !== "improbable");
    return why.length > 0 ? why : all;
  }
}
