import { Random, TrainingScope } from "@numera/graph";
import { expect, test } from "vitest";
import { models } from "./index.ts";

test.each([
  ["seed-cnn", 225_034],
  ["lenet5", 61_706],
  ["conv-bn", 140_458],
  ["swift", 64_586],
  ["tiny", 7620],
  ["residual", 267_238],
])("%s has %i parameters, as its description says", (name, expected) => {
  const scope = new TrainingScope();
  const logits = models[name]!.logits(scope, scope.graph.input("image", [2, 1, 28, 28]), 10);
  const random = new Random(1);
  const count = scope.parameters.reduce(
    (sum, { shape, initialise }) => sum + initialise(shape, random).length,
    0,
  );
  expect(logits.shape).toEqual([2, 10]);
  expect(count).toBe(expected);
});
