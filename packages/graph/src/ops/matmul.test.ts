import fc from "fast-check";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { checkGradients } from "../testing/checkGradients.ts";
import { dense, matmul } from "./matmul.ts";

const dim = fc.integer({ min: 1, max: 4 });

test("matmul has the gradient of central differences, leading axes broadcast", async () => {
  await fc.assert(
    fc.asyncProperty(
      dim,
      dim,
      dim,
      dim,
      fc.constantFrom("both", "left", "right"),
      async (batch, m, k, n, batched) => {
        const left = batched === "right" ? [m, k] : [batch, m, k];
        const right = batched === "left" ? [k, n] : [batch, k, n];
        await checkGradients({ shapes: [left, right], build: ([a, b]) => matmul(a!, b!) });
      },
    ),
    { numRuns: 12 },
  );
});

test("dense has the gradient of central differences for input, weights and bias", async () => {
  await fc.assert(
    fc.asyncProperty(dim, dim, dim, async (batch, inputs, outputs) => {
      await checkGradients({
        shapes: [[batch, inputs], [inputs, outputs], [outputs]],
        build: ([x, weight, bias]) => dense(x!, weight!, bias!),
      });
    }),
    { numRuns: 10 },
  );
});

test("a mismatch names the operator and both shapes", () => {
  const graph = new Graph();
  const [a, b, c] = [graph.input("a", [2, 3]), graph.input("b", [4, 5]), graph.input("c", [5])];
  expect(() => matmul(a, b)).toThrow("MatMul: shapes [2, 3] and [4, 5] do not fit");
  expect(() => dense(a, b, c)).toThrow("Dense: shapes [2, 3], [4, 5] and bias [5] do not fit");
});
