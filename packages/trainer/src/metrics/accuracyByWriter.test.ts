import { expect, test } from "vitest";
import { accuracyByWriter } from "./accuracyByWriter.ts";

test("each writer's digits are counted, the writer who is read worst first", () => {
  const scores = accuracyByWriter(
    Uint8Array.of(1, 2, 3, 4, 5),
    Uint8Array.of(1, 2, 7, 4, 6),
    Int32Array.of(30, 30, 30, 12, 12),
  );
  expect(scores).toEqual([
    { writer: 12, n: 2, errors: 1 },
    { writer: 30, n: 3, errors: 1 },
  ]);
});

test("lists of different lengths are refused", () => {
  expect(() => accuracyByWriter(Uint8Array.of(1), Uint8Array.of(1, 2), Int32Array.of(1, 1))).toThrow(
    "2 labels, 1 readings and 2 writers do not match",
  );
});
