import { expect, it } from "vitest";
import { classScores, confusionMatrix } from "./classScores.ts";

it("has labels as rows and readings as columns", () => {
  expect(confusionMatrix(Uint8Array.of(0, 1, 1, 2), Uint8Array.of(0, 0, 1, 2), 3)).toEqual([
    [1, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

it("refuses a class that is not there", () => {
  expect(() => confusionMatrix(Uint8Array.of(0), Uint8Array.of(3), 3)).toThrow("got label 3 read as 0");
});

it("gives precision, recall, F1 and support of each class", () => {
  const [first, second] = classScores([
    [8, 2],
    [4, 6],
  ]);
  expect(first).toEqual({ precision: 8 / 12, recall: 0.8, f1: 16 / 22, support: 10 });
  expect(second).toEqual({ precision: 0.75, recall: 0.6, f1: 12 / 18, support: 10 });
});

it("scores a class that neither occurs nor is read as 0, not NaN", () => {
  const scores = classScores([
    [3, 0],
    [0, 0],
  ]);
  expect(scores[1]).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
});
