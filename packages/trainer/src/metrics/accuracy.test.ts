import { expect, it } from "vitest";
import { accuracy } from "./accuracy.ts";

it("is the share of right predictions", () => {
  expect(accuracy(Uint8Array.of(1, 2, 3, 4), Uint8Array.of(1, 2, 3, 5))).toBe(0.75);
});

it("refuses lists of different length, and nothing at all", () => {
  expect(() => accuracy(Uint8Array.of(1), Uint8Array.of(1, 2))).toThrow("got 1 and 2");
  expect(() => accuracy(new Uint8Array(), new Uint8Array())).toThrow("got 0 and 0");
});
