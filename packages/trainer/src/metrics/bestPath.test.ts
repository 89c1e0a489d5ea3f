import { expect, test } from "vitest";
import { bestPath } from "./bestPath.ts";

/** Scores in which the given class leads each frame. */
function led(leaders: readonly number[], classes: number): Float32Array {
  return Float32Array.from(
    leaders.flatMap((leader) => Array.from({ length: classes }, (_, i) => (i === leader ? 2 : -1))),
  );
}

test("takes repeats once, unless a blank parts them, and leaves blanks out", () => {
  expect(bestPath(led([0, 1, 1, 0, 1, 2, 2, 0], 3), 8, 3)).toEqual([1, 1, 2]);
});

test("reads nothing from blanks, and only the frames that count", () => {
  expect(bestPath(led([0, 0, 1], 3), 2, 3)).toEqual([]);
});
