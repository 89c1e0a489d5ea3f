/**
 * Numera's side of train-throughput: `Fit` on onnxruntime-node, the very code that `numera train` runs.
 *
 *     node numera-worker.ts RECIPE.json IMAGES LABELS THREADS BATCH [augment]
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type ImageRecipe, imageRecipeContract, parseContract } from "@numera/contract";
import { detectTarget } from "@numera/graph";
import { createImageTask, defaultRecipe, Fit, sharingOf } from "@numera/trainer";
import { startReplica } from "@numera/trainer/node";
import * as runtime from "onnxruntime-node";
import { serve } from "../measure/serve.ts";
import { trainingImages } from "../measure/trainingImages.ts";

const [recipePath, imagesPath, labelsPath, threads, batchSize, augment] = process.argv.slice(2);
const { model, augmentation, microBatch } = parseContract(
  imageRecipeContract,
  await readFile(recipePath!, "utf8"),
  recipePath!,
);
const sessionOptions = { intraOpNumThreads: Number(threads) };
const recipe: ImageRecipe = {
  ...defaultRecipe,
  model,
  optimizer: "adam",
  learningRate: 1e-3,
  batchSize: Number(batchSize),
  ...(microBatch !== undefined && { microBatch }),
  // Never reached: training goes on for as long as it is asked to.
  epochs: 1_000_000,
  augmentation: augment ? augmentation : {},
};
const sharing = sharingOf(recipe, Number(threads));
const dataset = await trainingImages(imagesPath!, labelsPath!);
const target = await detectTarget(runtime, sessionOptions);
const task = createImageTask({ recipe, dataset, seed: 1, sharing, runtime, sessionOptions, target });
const fit = await Fit.create({ runtime, task, plan: recipe, seed: 1, sessionOptions, startReplica });
const events = fit.events();

/** Trains `steps` steps. The validation at an epoch's end is not part of a step, and its time does not count. */
async function go(steps = 0) {
  let seconds = 0;
  let done = 0;
  let loss = Number.NaN;
  while (done < steps) {
    const started = performance.now();
    const event = (await events.next()).value!;
    if (event.type !== "step") continue;
    seconds += (performance.now() - started) / 1000;
    loss = event.meanLoss;
    done++;
  }
  return { images: steps * Number(batchSize), seconds, loss };
}

const { version } = createRequire(import.meta.url)("onnxruntime-node/package.json") as { version: string };
await serve({ engine: `onnxruntime-node ${version}`, language: `Node ${process.versions.node}` }, go);
