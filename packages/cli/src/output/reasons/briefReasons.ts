import type { LineReading } from "@numera/contract";
import { type ReasonKind, reasonKind } from "@numera/reader";
import { percent } from "@numera/report/text";

/** A reason that may hold for a whole source is told in full behind so many lines of a run, and by its mark behind the others. */
const toldInFull = 3;

const marks: Readonly<Record<Exclude<ReasonKind, "improbable" | "next">, string>> = {
  format: "breaks the format",
  upsideDown: "upside down",
  otherInk: "other ink",
  otherSigns: "other signs",
  pitch: "unusual pitch",
  contrast: "faint ink",
  length: "unusual length",
};

/** What stands behind a line for people: the reason that tells most, in a word or two once it was told a few times. */
export class BriefReasons {
  readonly #threshold: number;
  readonly #told = new Map<ReasonKind, number>();

  /** @param threshold from which confidence (0..1) on a line is `sure` */
  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** @returns "" for a line that is `sure` */
  of({ reasons }: Pick<LineReading, "reasons">): string {
    if (reasons.length === 0) return "";
    const why = reasons.find((reason) => !saysHowProbable(reasonKind(reason)));
    // The confidence itself stands in its column.
    if (why === undefined) return `under ${percent(this.#threshold, 1)}`;
    const kind = reasonKind(why);
    if (kind === undefined || saysHowProbable(kind)) return why;
    const before = this.#told.get(kind) ?? 0;
    this.#told.set(kind, before + 1);
    return before < toldInFull ? why : marks[kind];
  }
}

function saysHowProbable(kind: ReasonKind | undefined): kind is "improbable" | "next" {
  return kind === "improbable" || kind === "next";
}
