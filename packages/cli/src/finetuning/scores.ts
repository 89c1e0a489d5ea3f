import { percent } from "@numera/report/text";
import { digitErrorRate, exactMatch } from "@numera/trainer";
import type { LabeledLine } from "./labeledLines.ts";

/** How well lines are read: shares, 0..1. */
export interface Scores {
  readonly n: number;
  readonly exactMatch: number;
  readonly digitErrorRate: number;
}

/** Scores of the same lines with the weights before and after. */
export interface Comparison {
  readonly before: Scores;
  readonly after: Scores;
  /** Without the lines whose labels are in doubt, where some are named. */
  readonly undoubted?: { readonly before: Scores; readonly after: Scores };
}

/** @param after what the adapted model reads on each of the lines */
export function compare(
  lines: readonly LabeledLine[],
  after: readonly string[],
  doubtful: ReadonlySet<string>,
): Comparison {
  const pairs = lines.map((line, i) => ({ line, after: after[i]! }));
  const sure = pairs.filter(({ line }) => !doubtful.has(line.name));
  const both = (some: typeof pairs) => ({
    before: score(some.map(({ line }) => ({ read: line.read, groundTruth: line.digits }))),
    after: score(some.map(({ line, after }) => ({ read: after, groundTruth: line.digits }))),
  });
  return { ...both(pairs), ...(sure.length < pairs.length && sure.length > 0 && { undoubted: both(sure) }) };
}

function score(texts: Parameters<typeof exactMatch>[0]): Scores {
  return { n: texts.length, exactMatch: exactMatch(texts), digitErrorRate: digitErrorRate(texts) };
}

/** More lines right, or as many with fewer digits wrong. */
export function isBetter({ before, after }: Pick<Comparison, "before" | "after">): boolean {
  if (after.exactMatch !== before.exactMatch) return after.exactMatch > before.exactMatch;
  return after.digitErrorRate < before.digitErrorRate;
}

/** The mean over folds of each figure. */
export function meanOf(comparisons: readonly Comparison[]): Comparison {
  const mean = (of: (comparison: Comparison) => Scores | undefined): Scores => {
    const all = comparisons.map((comparison) => of(comparison)!);
    const average = (figure: "exactMatch" | "digitErrorRate") =>
      all.reduce((sum, scores) => sum + scores[figure], 0) / all.length;
    return {
      n: all.reduce((sum, { n }) => sum + n, 0),
      exactMatch: average("exactMatch"),
      digitErrorRate: average("digitErrorRate"),
    };
  };
  const doubted = comparisons.some(({ undoubted }) => undoubted);
  return {
    before: mean(({ before }) => before),
    after: mean(({ after }) => after),
    ...(doubted && {
      undoubted: {
        before: mean(({ undoubted, before }) => undoubted?.before ?? before),
        after: mean(({ undoubted, after }) => undoubted?.after ?? after),
      },
    }),
  };
}

/** "exact 75.0 -> 91.2 %, digit errors 8.9 -> 2.4 % (n 152)" */
export function comparisonText({ before, after, undoubted }: Comparison): string {
  const one = (a: Scores, b: Scores) =>
    `exact match ${percent(a.exactMatch, 1)} -> ${percent(b.exactMatch, 1)}, ` +
    `digit errors ${percent(a.digitErrorRate, 1)} -> ${percent(b.digitErrorRate, 1)} (${b.n} lines)`;
  const rest = undoubted ? `; without doubtful labels ${one(undoubted.before, undoubted.after)}` : "";
  return one(before, after) + rest;
}
