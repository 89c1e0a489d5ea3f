import type { Comparison, LineScores } from "@numera/contract";
import { percent } from "@numera/report/text";

/** "exact match 75.0 % -> 91.2 %, digit errors 8.9 % -> 2.4 % (152 lines)" */
export function comparisonText({ before, after, undoubted }: Comparison): string {
  const one = (a: LineScores, b: LineScores) =>
    `exact match ${percent(a.exactMatch, 1)} -> ${percent(b.exactMatch, 1)}, ` +
    `digit errors ${percent(a.digitErrorRate, 1)} -> ${percent(b.digitErrorRate, 1)} (${b.n} lines)`;
  const rest = undoubted ? `; without doubtful labels ${one(undoubted.before, undoubted.after)}` : "";
  return one(before, after) + rest;
}
