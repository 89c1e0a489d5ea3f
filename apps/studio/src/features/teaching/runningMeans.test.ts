import { expect, it } from "vitest";
import { runningMeans } from "./runningMeans.ts";

it("takes the mean of the last values, of fewer at the start", () => {
  expect(runningMeans([2, 4, 9, 5], 3)).toEqual([2, 3, 5, 6]);
  expect(runningMeans([], 3)).toEqual([]);
});
