/**
 * Numera's side of infer-throughput: the shipped model in `Session` on onnxruntime-node.
 *
 *     node numera-worker.ts MODEL.onnx IMAGES THREADS
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Session } from "@numera/graph";
import * as runtime from "onnxruntime-node";
import { serve } from "../measure/serve.ts";

const PIXELS = 28 * 28;

const [modelPath, imagesPath, threads] = process.argv.slice(2);
const session = await Session.create(runtime, await readFile(modelPath!), {
  intraOpNumThreads: Number(threads),
});
const images = new Float32Array(await readFile(imagesPath!)).map((pixel) => pixel / 255);
const count = images.length / PIXELS;
let place = 0;

/** Classifies `calls` batches of `batch` images, one after the other, each read to its last probability. */
async function go(batch = 1, calls = 0) {
  const started = performance.now();
  for (let call = 0; call < calls; call++) {
    if (place + batch > count) place = 0;
    const data = images.subarray(place * PIXELS, (place + batch) * PIXELS);
    place += batch;
    const { probabilities } = await session.run({ image: { data, shape: [batch, 1, 28, 28] } });
    if (!(probabilities!.data[batch * 10 - 1]! >= 0)) throw new Error("the model gave no probabilities");
  }
  return { images: calls * batch, seconds: (performance.now() - started) / 1000 };
}

const { version } = createRequire(import.meta.url)("onnxruntime-node/package.json") as { version: string };
await serve({ engine: `onnxruntime-node ${version}`, language: `Node ${process.versions.node}` }, go);
