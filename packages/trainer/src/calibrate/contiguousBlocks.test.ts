import { expect, it } from "vitest";
import { contiguousBlocks } from "./contiguousBlocks.ts";

it("parts neighbors into runs, as even as can be", () => {
  expect(contiguousBlocks(8, 4)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(contiguousBlocks(5, 2)).toEqual([0, 0, 0, 1, 1]);
});

it("refuses to hold nothing out", () => {
  expect(() => contiguousBlocks(5, 1)).toThrow(/from 2, got 1/);
});
