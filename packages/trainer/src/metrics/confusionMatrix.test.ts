import { expect, it } from "vitest";
import { confusionMatrix } from "./confusionMatrix.ts";

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
