import { expect, it } from "vitest";
import { scoreCheques } from "./cheques.ts";
import { acceptedAt, scoreBlocks, scoreNegatives, scoreSet, thresholdFor } from "./score.ts";

const images = ["12", "345", "7", "89"].map((label, i) => ({ path: `images/${i}.png`, label }));
const result = (text: string, confidence: number) => ({ text, confidence, ms: 4 });
/** Two right, one with a digit wrong, one not read at all. */
const results = [result("12", 0.9), result("344", 0.6), result("7", 0.8), result("", 0.7)];

it("scores texts, digits, times and what is accepted at a threshold chosen elsewhere", () => {
  const scores = scoreSet(images, results, 0.6);
  expect(scores).toMatchObject({ n: 4, exactMatch: 0.5, msPerLine: 4, readRateAt1: 0.5 });
  expect(scores.digitErrorRate).toBeCloseTo(3 / 8, 12);
  expect(scores.exactMatchInterval[0]).toBeCloseTo(0.15, 2);
  expect(scores.accepted).toEqual({ readRate: 0.75, error: 1 / 3 });
});

it("takes nothing that was read for doubt, however sure the reader says it is", () => {
  const unread = [{ path: "a", label: "5" }];
  expect(scoreSet(unread, [result("", 1)], 0.5).accepted).toEqual({ readRate: 0, error: 0 });
});

it("counts as false accepts what is read as digits and sure, and tells none without a threshold", () => {
  const read = [result("8", 0.95), result("1", 0.3), result("", 0.99), result("", 0)];
  expect(scoreNegatives(read, 0.9)).toMatchObject({ n: 4, readAsDigits: 0.5, falseAccepts: 0.25 });
  expect(scoreNegatives(read)).not.toHaveProperty("falseAccepts");
  expect(scoreNegatives(read, Number.POSITIVE_INFINITY).falseAccepts).toBe(0);
});

it("finds the lowest threshold within an error, and none where there is none", () => {
  const texts = [
    { confidence: 0.9, right: true },
    { confidence: 0.8, right: false },
    { confidence: 0.7, right: true },
    { confidence: 0.1, right: false },
  ];
  expect(thresholdFor(0.01, texts)).toBe(0.9);
  expect(thresholdFor(0.34, texts)).toBe(0.7);
  expect(acceptedAt(0.7, texts)).toEqual({ readRate: 0.75, error: 1 / 3 });
  expect(thresholdFor(0.01, [{ confidence: 0.9, right: false }])).toBe(Number.POSITIVE_INFINITY);
});

it("judges each block by the threshold of the other blocks", () => {
  // The second block's wrong one is surer than anything of the first; the first's threshold (0.5) lets it in.
  const blocks = scoreBlocks(
    ["1", "2", "3", "4"].map((label, i) => ({ path: `${i}`, label })),
    [result("1", 0.5), result("2", 0.6), result("9", 0.9), result("4", 0.95)],
    2,
  );
  expect(blocks.exactMatch).toEqual([1, 0.5]);
  // From the second block comes 0.95, which accepts nothing of the first.
  expect(blocks.crossAccepted).toEqual({ readRate: 0.5, error: 0.5 });
});

it("sets doubtful cheques aside by name and gives both figures", () => {
  const scores = scoreCheques(images, results, undefined, new Set(["1.png"]));
  expect(scores.exactMatch).toBe(0.5);
  expect(scores.undoubted).toMatchObject({ n: 3, exactMatch: 2 / 3 });
  expect(scoreCheques(images, results, undefined, undefined)).not.toHaveProperty("undoubted");
});
