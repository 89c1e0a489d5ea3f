import * as ort from "onnxruntime-node";
import { expect, it } from "vitest";
import { Fit } from "../fit/fit.ts";
import { defaultRecipe } from "../kinds/image/recipe.ts";
import { createImageTask } from "../kinds/image/task.ts";
import { warmStart, weightsIn } from "./warmStart.ts";

const dataset = {
  name: "gray",
  images: new Uint8Array(20 * 784).fill(100),
  labels: Uint8Array.from({ length: 20 }, (_, i) => i % 10),
  count: 20,
  height: 28,
  width: 28,
  classes: [..."0123456789"],
  sha256: {},
};
const recipe = { ...defaultRecipe, sizes: { filters: 2, dense: 4 }, batchSize: 5, validation: 10, epochs: 1 };

it("begins a run with the weights of another, and all else as if it had not taken a step", async () => {
  const task = createImageTask({ recipe, dataset, seed: 1, runtime: ort });
  const create = (resume?: ReturnType<typeof warmStart>) =>
    Fit.create({ runtime: ort, task, plan: recipe, seed: 1, ...(resume && { resume }) });
  const first = await create();
  for await (const _ of first.events());
  const weights = weightsIn(first.checkpoint(), task);
  const second = await create(warmStart(task, weights));
  expect(weightsIn(second.checkpoint(), task)).toEqual(weights);
  expect(second.checkpoint()).toMatchObject({ training: { step: 0 }, history: [], best: undefined });
  const { values } = second.checkpoint().training;
  const rest = [...values].filter(([name]) => !weights.has(name)).flatMap(([, { data }]) => [...data]);
  expect(new Set(rest)).toEqual(new Set([0]));
  await first.release();
  await second.release();
});
