import { expect, it } from "vitest";
import { bestPath } from "./bestPath.ts";

const classes = 3;

/** Scores in which the given class leads each frame. */
const led = (leaders: readonly number[], most: number, least: number) =>
  Float64Array.from(leaders.flatMap((leader) => [0, 1, 2].map((c) => (c === leader ? most : least))));

it("names a character once however many frames it stands in, and again behind a blank", () => {
  const leaders = [0, 1, 1, 0, 1, 2, 2, 0];
  expect(bestPath(led(leaders, 0.6, 0.2), 8, classes)).toEqual([1, 1, 2]);
  // Logits do as well as probabilities.
  expect(bestPath(led(leaders, 2, -1), 8, classes)).toEqual([1, 1, 2]);
});

it("names nothing where blanks are surest, or there are no frames", () => {
  expect(bestPath(led([0, 0], 0.6, 0.2), 2, classes)).toEqual([]);
  expect(bestPath(led([], 0.6, 0.2), 0, classes)).toEqual([]);
});

it("reads only the frames that count", () => {
  expect(bestPath(led([0, 0, 1], 2, -1), 2, classes)).toEqual([]);
});
