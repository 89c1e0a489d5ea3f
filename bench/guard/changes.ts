import type { SetFigures } from "./scoreSet.ts";

/** How a set differs from its baseline, each in a few words. */
export interface Changes {
  readonly worse: readonly string[];
  readonly better: readonly string[];
  /** Worth a look, but no verdict: times of a busy machine say little. */
  readonly remarks: readonly string[];
}

/** A time per line this many times the baseline's is remarked on. */
const SLOW = 2;

/**
 * Worse are fewer exact, fewer right, fewer sure and right, and more sure and wrong. Sets of another size are not compared.
 */
export function changesOf(now: SetFigures, before: SetFigures | undefined): Changes {
  if (before === undefined) return { worse: [], better: [], remarks: ["no baseline"] };
  if (before.n !== now.n)
    return { worse: [], better: [], remarks: [`not compared: the baseline has ${before.n} files`] };
  const gains = [
    ["exact", now.exact - before.exact],
    ["right", now.right - before.right],
    ["sure and right", now.sure - now.sureWrong - (before.sure - before.sureWrong)],
    ["sure and wrong", before.sureWrong - now.sureWrong],
  ] as const;
  const said = (sign: number) =>
    gains
      .filter(([, gain]) => Math.sign(gain) === sign)
      .map(([what, gain]) => `${what} ${signed(what === "sure and wrong" ? -gain : gain)}`);
  const slower = now.msPerLine / before.msPerLine;
  return {
    worse: said(-1),
    better: said(1),
    remarks: slower >= SLOW ? [`${slower.toFixed(1)} times as slow`] : [],
  };
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : String(count);
}
