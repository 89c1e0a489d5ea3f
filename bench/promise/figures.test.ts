import { expect, it } from "vitest";
import type { ReadingResult } from "../readings/readInProcesses.ts";
import { isKept, type PromiseRow, sameDigits, sureFigures } from "./figures.ts";

const box = { x: 0, y: 0, width: 1, height: 1 };

const result = (...lines: readonly (readonly [text: string, sure: boolean])[]): ReadingResult => ({
  lines: lines.map(([text, sure]) => ({ text, confidence: 0.9, sure, box, characters: [] })),
  ms: 1,
});

it("counts images and lines that are sure, and a page with one doubtful line as one to check", () => {
  const labels = ["12", "12", "12\n34", ""];
  const results = [result(["12", true]), result(["13", true]), result(["12", true], ["34", false]), result()];
  expect(sureFigures(labels, results)).toEqual({
    n: 4,
    right: 3,
    sure: 2,
    sureWrong: 1,
    check: 1,
    sureLines: 3,
  });
});

it("is sure of nothing where nothing was read or the file was refused", () => {
  const figures = sureFigures(["", "1"], [result(["", true]), { error: "damaged" }]);
  expect(figures).toMatchObject({ sure: 0, check: 0, sureLines: 0, right: 1 });
});

it("compares digits alone, however they are parted", () => {
  expect(sameDigits("396142", "3.96 1.42")).toBe(true);
  expect(sameDigits("3\n7", "3/7")).toBe(true);
  expect(sameDigits("1396", "3.96")).toBe(false);
  expect(sameDigits("", "-")).toBe(true);
});

it("keeps a promise from its bound on, upward or downward", () => {
  const row = (value: number, isLeast?: true): PromiseRow => ({
    what: "a",
    value,
    unit: "share",
    n: 1,
    doneAt: 0.9,
    aim: 1,
    ...(isLeast && { isLeast }),
  });
  expect([0.8, 0.9, 1].map((value) => isKept(row(value, true)))).toEqual([false, true, true]);
  expect([0.8, 0.9, 1].map((value) => isKept(row(value)))).toEqual([true, true, false]);
});
