/**
 * Numera's side of time-to-accuracy: trains a recipe as `numera train` does, and classifies the test images afterwards, each as it
 * is, as PyTorch's side does.
 *
 *     node numera-worker.ts RECIPE.json IMAGES LABELS TEST-IMAGES TEST-LABELS THREADS
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { imageRecipeContract, parseContract } from "@numera/contract";
import { detectTarget, type Weights } from "@numera/graph";
import {
  accuracy,
  argmax,
  classifyPixels,
  createImageTask,
  DIGIT_CLASSES,
  Fit,
  inferenceGraph,
  modelOf,
  sharingOf,
} from "@numera/trainer";
import { startReplica } from "@numera/trainer/node";
import * as runtime from "onnxruntime-node";
import { serve } from "../measure/serve.ts";
import { trainingImages } from "../measure/trainingImages.ts";

const [recipePath, imagesPath, labelsPath, testImagesPath, testLabelsPath, threads] = process.argv.slice(2);
const recipe = parseContract(imageRecipeContract, await readFile(recipePath!, "utf8"), recipePath!);
const dataset = await trainingImages(imagesPath!, labelsPath!);
const testImages = await readFile(testImagesPath!);
const testLabels = await readFile(testLabelsPath!);
const sessionOptions = { intraOpNumThreads: Number(threads) };
const sharing = sharingOf(recipe, Number(threads));

/** Trains to the end of the recipe. Compiling the step and validating are parts of it. */
async function go(seed = 1) {
  const started = performance.now();
  const target = await detectTarget(runtime, sessionOptions);
  const task = createImageTask({ recipe, dataset, seed, sharing, runtime, sessionOptions, target });
  const fit = await Fit.create({ runtime, task, plan: recipe, seed, sessionOptions, startReplica });
  for await (const _ of fit.events()) {
    // Its events tell of progress that nobody follows here.
  }
  const { weights } = fit.best!;
  const seconds = (performance.now() - started) / 1000;
  const { step } = fit.checkpoint().training;
  await fit.release();
  return { images: step * recipe.batchSize, seconds, accuracy: await testAccuracy(weights) };
}

async function testAccuracy(weights: Weights): Promise<number> {
  const model = inferenceGraph(modelOf(recipe), weights, DIGIT_CLASSES.length);
  const probabilities = await classifyPixels(runtime, model, testImages, sessionOptions);
  return accuracy(argmax(probabilities, DIGIT_CLASSES.length), testLabels);
}

const { version } = createRequire(import.meta.url)("onnxruntime-node/package.json") as { version: string };
await serve({ engine: `onnxruntime-node ${version}`, language: `Node ${process.versions.node}` }, go);
