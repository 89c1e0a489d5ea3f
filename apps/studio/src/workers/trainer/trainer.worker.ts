/** Training the seed CNN, in a worker of its own: the page stays as it is, and what is closed is gone. */

import { images, labels } from "virtual:mnist-part";
import { type CharacterClassifier, contourReader, createReader, loadClassifier } from "@numera/reader";
import {
  LiveTraining,
  type LiveTrainingChoices,
  type LiveTrainingEvent,
  type LiveTrainingResult,
} from "@numera/workflows";
import type { Drawing } from "../../drawing/stroke.ts";
import type { DigitStep } from "../explanation.ts";
import { exposeWorker } from "../exposeWorker.ts";
import { classified, digitSteps } from "../models/digitSteps.ts";
import { ort } from "../models/runtime.ts";
import { rasterOf } from "../pixels/rasterOf.ts";
import { fetchDigits } from "./fetchDigits.ts";
import { Gate } from "./gate.ts";

const gate = new Gate();
let stopped = false;
let training: LiveTraining | undefined;
/** The network as it was at the last check; made when it is asked for. */
let classifier: Promise<CharacterClassifier> | undefined;
let shown = 0;

function network(): Promise<CharacterClassifier> | undefined {
  if (training === undefined) return undefined;
  classifier ??= loadClassifier(ort, training.model());
  return classifier;
}

const trainer = {
  /** Trains to the end, or until `stop`. */
  async train(
    choices: LiveTrainingChoices,
    onEvent: (event: LiveTrainingEvent) => void,
  ): Promise<LiveTrainingResult> {
    const dataset = await fetchDigits({ images, labels });
    training = await LiveTraining.create({ runtime: ort, dataset, choices, by: "Numera Studio" });
    for await (const event of training.events()) {
      if (event.type === "check") classifier = undefined;
      onEvent(event);
      await gate.pass();
      if (stopped) break;
    }
    classifier = undefined;
    return await training.result();
  },

  pause: () => gate.shut(),
  resume: () => gate.open(),

  /** What was learned so far is the result. */
  stop(): void {
    stopped = true;
    gate.open();
  },

  /** The digits of a drawing as the network reads them now; none before it has begun, or where there is no ink. */
  async look(drawing: Drawing): Promise<DigitStep[]> {
    const [model, placed] = [await network(), await rasterOf({ kind: "drawing", drawing })];
    if (model === undefined || placed === undefined) return [];
    const { pages } = await createReader({ lineReader: contourReader(model) }).trace(placed.raster);
    const steps: DigitStep[] = [];
    for (const { page, attempts, chosen } of pages) {
      const characters = attempts[chosen]!.flatMap(({ decoded }) => decoded?.characters ?? []);
      steps.push(...(await digitSteps(characters, page, model)));
    }
    return steps;
  },

  /** Another of the images that were kept out, what stands on it, and what the network reads; undefined before it has begun. */
  async example(): Promise<{ readonly step: DigitStep; readonly label: number } | undefined> {
    const model = await network();
    if (training === undefined || model === undefined) return undefined;
    const held = training.heldOut();
    const at = shown % held.labels.length;
    shown++;
    const image = Float32Array.from(held.images.subarray(784 * at, 784 * (at + 1)), (ink) => ink / 255);
    const [step] = await classified(image, model);
    return { step: step!, label: held.labels[at]! };
  },
};

export type TrainerWorker = typeof trainer;

exposeWorker(trainer);
