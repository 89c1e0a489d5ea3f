import { readFile } from "node:fs/promises";
import type { Recipe } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import { kindOf } from "@numera/trainer";

const WARM_UP = 5;
const TIMED = 41;
/** Median time of one example of usual size (`Kind.inputShape`) on one thread, in milliseconds. */
export async function millisecondsOf(
  runtime: OnnxRuntime,
  recipe: Recipe,
  modelFile: string,
): Promise<number> {
  const session = await runtime.InferenceSession.create(await readFile(modelFile), { intraOpNumThreads: 1 });
  const shape = kindOf(recipe).inputShape;
  const size = shape.reduce((product, n) => product * n, 1);
  const feeds = { [session.inputNames[0]!]: new runtime.Tensor("float32", new Float32Array(size), shape) };
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + TIMED; i++) {
    const started = performance.now();
    await session.run(feeds);
    if (i >= WARM_UP) times.push(performance.now() - started);
  }
  await session.release();
  return times.sort((a, b) => a - b)[(TIMED - 1) / 2]!;
}
