/**
 * Trains by a recipe on a device for a few steps of made-up digits, and prints the losses as JSON. A process of its own, for a
 * driver of a GPU is chosen by environment variables, and a broken one ends it.
 *
 *     node --conditions=numera-source stepLosses.ts RECIPE DEVICE STEPS
 */

import type { ImageRecipe } from "@numera/contract";
import { detectTarget } from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { Fit } from "../../fit/fit.ts";
import { createImageTask } from "../../kinds/image/task.ts";
import { type Device, deviceOptions, requireDevice } from "../device.ts";
import { loadRecipe } from "../recipes.ts";

const [name, device, steps] = process.argv.slice(2) as [string, Device, string];
await requireDevice(ort, device);
const recipe = {
  ...((await loadRecipe(name)) as ImageRecipe),
  batchSize: 16,
  epochs: 1,
  validation: 16,
  learningRate: 1e-3,
};
const count = 128;
const random = new Random(1);
const dataset = {
  name: "made up",
  sha256: {},
  count,
  height: 28,
  width: 28,
  classes: Array.from("0123456789"),
  images: Uint8Array.from({ length: count * 28 * 28 }, () => random.integer(256)),
  labels: Uint8Array.from({ length: count }, () => random.integer(10)),
};
const sessionOptions = deviceOptions(device, 2);
const target = await detectTarget(ort, sessionOptions);
const task = createImageTask({ recipe, dataset, seed: 1, runtime: ort, target });
const fit = await Fit.create({ runtime: ort, task, plan: recipe, seed: 1, sessionOptions });
const losses: number[] = [];
for await (const event of fit.events()) {
  if (event.type === "step") losses.push(event.meanLoss);
  if (losses.length === Number(steps)) break;
}
console.log(JSON.stringify(losses));
