import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { square } from "../ops/elementwise.ts";
import { reduceSum } from "../ops/reduce.ts";
import { gradients } from "./gradients.ts";

test("a loss that is no scalar is refused", () => {
  const x = new Graph().input("x", [3]);
  expect(() => gradients(square(x), [x])).toThrow("the loss must be a scalar, not [3]");
});

test("a parameter that the loss does not depend on is named", () => {
  const graph = new Graph();
  const [used, unused] = [graph.input("used", [3]), graph.input("unused", [2])];
  expect(() => gradients(reduceSum(square(used)), [used, unused])).toThrow(
    'the loss does not depend on "unused"',
  );
});
