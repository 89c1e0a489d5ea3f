import { readFile } from "node:fs/promises";
import {
  type AnyRecipe,
  isLineRecipe,
  LINE_ALPHABET,
  lineNet,
  modelOf,
  parameterCount,
} from "@numera/trainer";
import * as ort from "onnxruntime-node";

/** Numbers that training finds in a recipe's network. */
export function parametersOf(recipe: AnyRecipe): number {
  if (isLineRecipe(recipe)) {
    return parameterCount((scope) =>
      lineNet.frames(scope, scope.graph.input("line", [1, 1, lineNet.height, 64]), LINE_ALPHABET.length + 1),
    );
  }
  const model = modelOf(recipe);
  return parameterCount((scope) => model.logits(scope, scope.graph.input("image", [1, 1, 28, 28]), 10));
}

const WARM_UP = 5;
const TIMED = 41;
/** Of a line of some five digits, in pixels. */
const LINE_WIDTH = 160;

/** Median time of one image, or one line 160 pixels wide, on one thread, in milliseconds. */
export async function millisecondsOf(recipe: AnyRecipe, modelFile: string): Promise<number> {
  const session = await ort.InferenceSession.create(await readFile(modelFile), { intraOpNumThreads: 1 });
  const shape = isLineRecipe(recipe) ? [1, 1, lineNet.height, LINE_WIDTH] : [1, 1, 28, 28];
  const size = shape.reduce((product, n) => product * n, 1);
  const feeds = { [session.inputNames[0]!]: new ort.Tensor("float32", new Float32Array(size), shape) };
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + TIMED; i++) {
    const started = performance.now();
    await session.run(feeds);
    if (i >= WARM_UP) times.push(performance.now() - started);
  }
  await session.release();
  return times.sort((a, b) => a - b)[(TIMED - 1) / 2]!;
}
