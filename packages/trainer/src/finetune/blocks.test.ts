import { expect, test } from "vitest";
import { foldBlock, holdOut } from "./blocks.ts";

test("folds are contiguous, about equal, and cover every line once", () => {
  const blocks = [1, 2, 3, 4].map((fold) => foldBlock(10, fold, 4));
  expect(blocks).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 5 },
    { first: 5, end: 7 },
    { first: 7, end: 10 },
  ]);
});

test("a block is held out and the rest kept, in their order", () => {
  expect(holdOut([..."abcdef"], { first: 2, end: 4 })).toEqual({
    held: ["c", "d"],
    kept: ["a", "b", "e", "f"],
  });
});

test("folds and blocks that do not exist are refused", () => {
  expect(() => foldBlock(10, 5, 4)).toThrow(
    "a fold is K/N with 1 <= K <= N and N from 2, as in 1/4, not 5/4",
  );
  expect(() => foldBlock(3, 1, 4)).toThrow("3 lines cannot be parted into 4 blocks");
  expect(() => holdOut([..."abc"], { first: 1, end: 4 })).toThrow("the block 2..4 does not lie in 1..3");
  expect(() => holdOut([..."abc"], { first: 0, end: 3 })).toThrow("leave some to train on");
});
