import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { checkGradients, positiveValues } from "../testing/checkGradients.ts";
import { shapeArbitrary } from "../testing/shapes.ts";
import { add, div, mul, neg, sub } from "./arithmetic.ts";
import { scale } from "./scale.ts";

/** Two shapes that broadcast: one with some axes set to 1 or left away at the front. */
const broadcastPair = fc
  .tuple(shapeArbitrary(1, 4), fc.infiniteStream(fc.boolean()), fc.nat(3), fc.boolean())
  .map(([shape, coins, dropped, swapped]) => {
    const smaller = shape.map((dim) => (coins.next().value ? dim : 1)).slice(Math.min(dropped, shape.length));
    return swapped ? [smaller, shape] : [shape, smaller];
  });

describe.each([
  ["add", add],
  ["sub", sub],
  ["mul", mul],
  ["div", div],
])("%s", (_, op) => {
  test("has the gradient of central differences for shapes that broadcast", async () => {
    await fc.assert(
      fc.asyncProperty(broadcastPair, fc.nat(1000), (shapes, seed) =>
        checkGradients({ shapes, seed, values: positiveValues, build: ([a, b]) => op(a!, b!) }),
      ),
      { numRuns: 12 },
    );
  });

  test("refuses shapes that do not broadcast and names them", () => {
    const graph = new Graph();
    expect(() => op(graph.input("a", [2, 3]), graph.input("b", [4]))).toThrow(
      /\[2, 3\] and \[4\] do not broadcast/,
    );
  });
});

test("neg and scale have the gradient of central differences", async () => {
  await checkGradients({ shapes: [[3, 4]], build: ([x]) => neg(scale(x!, -2.5)) });
});

test("a value used twice gets the sum of both gradients", async () => {
  await checkGradients({ shapes: [[2, 3]], build: ([x]) => add(mul(x!, x!), x!) });
});
