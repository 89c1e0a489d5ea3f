import type { OnnxRuntime } from "@numera/graph";
import { type AnyRecipe, isLineRecipe } from "@numera/trainer";
import type { SeedResult } from "@numera/trainer/node";
import { evaluateLines } from "./evaluateLines.ts";
import { testDigitModel } from "./testDigitModel.ts";

/** Strings of each kind that a line network is tested on. */
const TEST_STRINGS = 1000;

/** Scores on data that had no part in the training: of digits MNIST's test set first, of lines strings of its writers. */
export async function testModel(
  runtime: OnnxRuntime,
  recipe: AnyRecipe,
  model: string,
): Promise<SeedResult["tests"]> {
  if (!isLineRecipe(recipe)) return testDigitModel(runtime, model);
  return [
    await evaluateLines(runtime, model, "test-spaced", TEST_STRINGS),
    await evaluateLines(runtime, model, "test-touching", TEST_STRINGS),
  ];
}
