import type { Scope } from "@numera/graph";
import { expect, test } from "vitest";
import { modelOf, models } from "./index.ts";
import type { Model } from "./model.ts";
import { parameterCount } from "./parameterCount.ts";

const logits = (model: Model) => (scope: Scope) =>
  model.logits(scope, scope.graph.input("image", [2, 1, 28, 28]), 10);

test.each([
  ["seed-cnn", 225_034],
  ["lenet5", 61_706],
  ["conv-bn", 140_458],
  ["swift", 64_586],
  ["tiny", 7354],
  ["residual", 472_874],
])("%s has %i parameters, as its description says, and ten logits", (name, expected) => {
  const model = models[name]!;
  const count = parameterCount((scope) => {
    const result = logits(model)(scope);
    expect(result.shape).toEqual([2, 10]);
    return result;
  });
  expect(count).toBe(expected);
});

test("seed-cnn takes its sizes from the recipe, the second convolution twice the first's filters", () => {
  const model = modelOf({ model: "seed-cnn", sizes: { filters: 4, dense: 16 } });
  // 9*4+4, 9*4*8+8, 5*5*8*16+16, 16*10+10
  expect(parameterCount(logits(model))).toBe(40 + 296 + 3216 + 170);
  expect(model.description).toBe("conv 4 3x3, pool, conv 8 3x3, pool, dense 16, dropout 0.5, dense 10");
  expect(modelOf({ model: "seed-cnn", sizes: { dense: 64 } }).sizes).toEqual({ filters: 32, dense: 64 });
});

test("sizes that a model does not have, or that are none, are refused", () => {
  expect(() => modelOf({ model: "seed-cnn", sizes: { width: 3 } })).toThrow(
    'recipe: "width" is none of the sizes of seed-cnn, which has filters, dense',
  );
  expect(() => modelOf({ model: "tiny", sizes: { filters: 3 } })).toThrow("of tiny, which has none");
  expect(() => modelOf({ model: "seed-cnn", sizes: { filters: 0.5 } })).toThrow(
    "the size filters must be a whole number from 1 to 4096, not 0.5",
  );
});
