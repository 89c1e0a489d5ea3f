import { expect, it } from "vitest";
import { changesOf } from "./changes.ts";

const before = {
  n: 10,
  exact: 6,
  right: 7,
  sure: 5,
  sureWrong: 1,
  sureNotExact: 1,
  refused: 0,
  msPerLine: 10,
};

it("finds nothing where nothing changed", () => {
  expect(changesOf(before, before)).toEqual({ worse: [], better: [], remarks: [] });
});

it("tells what got worse from what got better", () => {
  const { worse, better } = changesOf({ ...before, exact: 5, right: 8, sureWrong: 2 }, before);
  expect(worse).toEqual(["exact -1", "sure and right -1", "sure and wrong +1"]);
  expect(better).toEqual(["right +1"]);
});

it("takes fewer sure readings for worse only where they were right", () => {
  expect(changesOf({ ...before, sure: 4, sureWrong: 0 }, before)).toEqual({
    worse: [],
    better: ["sure and wrong -1"],
    remarks: [],
  });
  expect(changesOf({ ...before, sure: 4 }, before).worse).toEqual(["sure and right -1"]);
});

it("only remarks on a slow reader, and compares no set of another size", () => {
  expect(changesOf({ ...before, msPerLine: 25 }, before)).toMatchObject({
    worse: [],
    remarks: ["2.5 times as slow"],
  });
  expect(changesOf({ ...before, n: 9, exact: 0 }, before)).toMatchObject({
    worse: [],
    remarks: ["not compared: the baseline has 10 files"],
  });
  expect(changesOf(before, undefined).remarks).toEqual(["no baseline"]);
});
