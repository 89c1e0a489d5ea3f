import { expect, test } from "vitest";
import { compare, isBetter, meanOf, type ReadLine } from "./scores.ts";

const lines: readonly ReadLine[] = [
  { name: "a", digits: "12", read: "12" },
  { name: "b", digits: "34", read: "35" },
  { name: "c", digits: "5678", read: "5" },
];

test("before and after are scored on the same lines, with and without the doubtful ones", () => {
  const comparison = compare(lines, ["12", "34", "567"], new Set(["c"]));
  expect(comparison).toEqual({
    before: { n: 3, exactMatch: 1 / 3, digitErrorRate: 4 / 8 },
    after: { n: 3, exactMatch: 2 / 3, digitErrorRate: 1 / 8 },
    undoubted: {
      before: { n: 2, exactMatch: 1 / 2, digitErrorRate: 1 / 4 },
      after: { n: 2, exactMatch: 1, digitErrorRate: 0 },
    },
  });
  expect(compare(lines, ["12", "34", "567"], new Set()).undoubted).toBeUndefined();
});

test("better is more lines right, or as many with fewer digits wrong; the same is not better", () => {
  const better = (...after: string[]) => isBetter(compare(lines, after, new Set()));
  expect(better("12", "34", "")).toBe(true);
  expect(better("12", "35", "567")).toBe(true);
  expect(better("12", "35", "5")).toBe(false);
  expect(better("1", "35", "567")).toBe(false);
});

test("the mean over folds is of their shares, a fold without doubtful lines counting whole", () => {
  const one = compare(lines, ["12", "34", "5678"], new Set(["c"]));
  const other = compare([lines[1]!], ["35"], new Set(["c"]));
  const mean = meanOf([one, other]);
  expect(mean.after).toEqual({ n: 4, exactMatch: 0.5, digitErrorRate: 0.25 });
  expect(mean.undoubted!.after).toEqual({ n: 3, exactMatch: 0.5, digitErrorRate: 0.25 });
});
