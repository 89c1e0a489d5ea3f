import { expect, it } from "vitest";
import { bestPath } from "./bestPath.ts";

const frames = (...surest: number[]) => ({
  count: surest.length,
  characters: ["1", "2"],
  probabilities: Float64Array.from(
    surest.flatMap((label) => [0, 1, 2].map((c) => (c === label ? 0.6 : 0.2))),
  ),
});

it("names a character once however many frames it stands in, and again behind a blank", () => {
  expect(bestPath(frames(0, 1, 1, 0, 1, 2, 2, 0))).toEqual([1, 1, 2]);
});

it("names nothing where blanks are surest, or there are no frames", () => {
  expect(bestPath(frames(0, 0))).toEqual([]);
  expect(bestPath(frames())).toEqual([]);
});
