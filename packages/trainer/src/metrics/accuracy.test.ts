import { expect, it } from "vitest";
import { accuracy, argmax } from "./accuracy.ts";

it("argmax takes each row's most probable class, the first of equals", () => {
  const probabilities = Float32Array.of(0.1, 0.7, 0.2, 0.4, 0.2, 0.4, 0, 0, 1);
  expect(Array.from(argmax(probabilities, 3))).toEqual([1, 0, 2]);
});

it("accuracy is the share of right predictions", () => {
  expect(accuracy(Uint8Array.of(1, 2, 3, 4), Uint8Array.of(1, 2, 3, 5))).toBe(0.75);
});

it("accuracy refuses lists of different length, and nothing at all", () => {
  expect(() => accuracy(Uint8Array.of(1), Uint8Array.of(1, 2))).toThrow("got 1 and 2");
  expect(() => accuracy(new Uint8Array(), new Uint8Array())).toThrow("got 0 and 0");
});
