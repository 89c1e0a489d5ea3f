import fc from "fast-check";
import { describe, test } from "vitest";
import { checkGradients, positiveValues, separatedValues } from "../testing/checkGradients.ts";
import { shapeArbitrary } from "../testing/shapes.ts";
import { exp, gelu, relu, sigmoid, sqrt, square, tanh } from "./elementwise.ts";

describe.each([
  { name: "relu", op: relu, values: separatedValues },
  { name: "gelu", op: gelu },
  { name: "sigmoid", op: sigmoid },
  { name: "tanh", op: tanh },
  { name: "exp", op: exp },
  { name: "square", op: square },
  { name: "sqrt", op: sqrt, values: positiveValues },
])("$name", ({ op, values }) => {
  test("has the gradient of central differences for any shape", async () => {
    await fc.assert(
      fc.asyncProperty(shapeArbitrary(0, 3), fc.nat(1000), (shape, seed) =>
        checkGradients({ shapes: [shape], seed, build: ([x]) => op(x!), ...(values && { values }) }),
      ),
      { numRuns: 10 },
    );
  });
});
