import { expect, it } from "vitest";
import type { JudgedText } from "../metrics/confidenceError.ts";
import { thresholdTable } from "./thresholdTable.ts";

/** `count` texts of one confidence, the first `wrong` of them wrong. */
const texts = (confidence: number, count: number, wrong: number): JudgedText[] =>
  Array.from({ length: count }, (_, i) => ({ confidence, right: i >= wrong }));

it("counts one string more, wrong, at each threshold", () => {
  const rows = thresholdTable([[...texts(0.9, 99, 0), ...texts(0.5, 100, 19)]], []);
  expect(rows).toEqual([
    { acceptAt: 0.5, coverage: 1, error: 19 / 199, errorBound: 20 / 200, falseAcceptBound: 1 },
  ]);
});

it("goes from the lowest threshold to those that promise less error, each in the kind where it is highest", () => {
  const easy = [...texts(0.9, 199, 0), ...texts(0.5, 100, 0)];
  const hard = [...texts(0.9, 49, 0), ...texts(0.5, 50, 9)];
  const none = [...texts(0.6, 1, 1), ...texts(0, 98, 98)].map(({ confidence }) => confidence);
  const rows = thresholdTable([easy, hard], none);
  expect(rows.map(({ acceptAt, errorBound }) => [acceptAt, errorBound])).toEqual([
    [0.5, 10 / 100],
    [0.9, 1 / 50],
  ]);
  expect(rows.map(({ falseAcceptBound }) => falseAcceptBound)).toEqual([2 / 100, 1 / 100]);
});

it("leaves out thresholds that promise no more than a lower one", () => {
  const rows = thresholdTable([[...texts(0.9, 9, 1), ...texts(0.8, 90, 0)]], [0]);
  expect(rows.map(({ acceptAt }) => acceptAt)).toEqual([0.8]);
});

it("never makes a threshold of what was not read", () => {
  expect(thresholdTable([texts(0, 5, 5)], [0, 0])).toEqual([]);
});
