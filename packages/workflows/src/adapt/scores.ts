import type { Comparison, LineScores } from "@numera/contract";
import { digitErrorRate, exactMatch } from "@numera/trainer";

/** A labeled line, and what the model to begin with reads on it. */
export interface ReadLine {
  /** The name of its file. */
  readonly name: string;
  readonly digits: string;
  readonly read: string;
}

/** @param after what the adapted model reads on each of the lines */
export function compare(
  lines: readonly ReadLine[],
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

function score(texts: Parameters<typeof exactMatch>[0]): LineScores {
  return { n: texts.length, exactMatch: exactMatch(texts), digitErrorRate: digitErrorRate(texts) };
}

/** More lines right, or as many with fewer digits wrong. */
export function isBetter({ before, after }: Pick<Comparison, "before" | "after">): boolean {
  if (after.exactMatch !== before.exactMatch) return after.exactMatch > before.exactMatch;
  return after.digitErrorRate < before.digitErrorRate;
}

/** The mean over folds of each figure. */
export function meanOf(comparisons: readonly Comparison[]): Comparison {
  const mean = (of: (comparison: Comparison) => LineScores | undefined): LineScores => {
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
