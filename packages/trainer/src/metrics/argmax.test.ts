import { expect, it } from "vitest";
import { argmax } from "./argmax.ts";

it("takes each row's most probable class, the first of equals", () => {
  const probabilities = Float32Array.of(0.1, 0.7, 0.2, 0.4, 0.2, 0.4, 0, 0, 1);
  expect(Array.from(argmax(probabilities, 3))).toEqual([1, 0, 2]);
});
