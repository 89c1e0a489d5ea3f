import type { OnnxRuntime } from "@numera/graph";
import { type AnyRecipe, kindOf, type kinds } from "@numera/trainer";
import type { SeedResult } from "@numera/trainer/node";
import { evaluateLines } from "./evaluateLines.ts";
import { testDigitModel } from "./testDigitModel.ts";

/** Scores a model file on data that had no part in its training; the first is the one that cards sum up. */
type TestModel = (runtime: OnnxRuntime, model: string) => Promise<SeedResult["tests"]>;

/** Strings of each kind that a line network is tested on. */
const TEST_STRINGS = 1000;

/** By kind: of digits MNIST's test set first, of lines strings of its writers. */
const tests: Readonly<Record<(typeof kinds)[number]["name"], TestModel>> = {
  image: testDigitModel,
  line: async (runtime, model) => [
    await evaluateLines(runtime, model, "test-spaced", TEST_STRINGS),
    await evaluateLines(runtime, model, "test-touching", TEST_STRINGS),
  ],
};

/** Scores on data that had no part in the training. @param model the ONNX file */
export function testModel(
  runtime: OnnxRuntime,
  recipe: AnyRecipe,
  model: string,
): Promise<SeedResult["tests"]> {
  return tests[kindOf(recipe).name]!(runtime, model);
}
