import { readModelMetadata } from "@numera/graph";
import { stripes } from "@numera/trainer/testing";
import * as ort from "onnxruntime-node";
import { expect, it } from "vitest";
import { LiveTraining } from "./liveTraining.ts";
import { LIVE_HELD_OUT, type LiveTrainingEvent } from "./liveTrainingEvents.ts";

const dataset = stripes(LIVE_HELD_OUT + 100);

it("tells of every batch, looks at what is held out, and gives a model of what was learned so far", async () => {
  const training = await LiveTraining.create({
    runtime: ort,
    dataset,
    choices: { epochs: 1, learningRate: 0.005 },
    by: "a test",
  });
  const events: LiveTrainingEvent[] = [];
  for await (const event of training.events()) events.push(event);
  const steps = events.filter((event) => event.type === "step");
  const checks = events.filter((event) => event.type === "check");
  expect(steps.map(({ step }) => step)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  expect(checks.map(({ step }) => step)).toEqual([25]);
  // Of single batches, not means: those of the last are far lower than those of the first.
  expect(steps.at(-1)!.loss).toBeLessThan(0.5 * steps[0]!.loss);
  for (const { accuracy } of steps) expect(50 * accuracy).toBeCloseTo(Math.round(50 * accuracy), 9);
  const { model, accuracy, confusion } = await training.result();
  expect(accuracy).toBe(checks[0]!.accuracy);
  expect(confusion.flat().reduce((a, b) => a + b)).toBe(LIVE_HELD_OUT);
  expect(JSON.parse(readModelMetadata(model).recipe!)).toMatchObject({ epochs: 1, by: "a test" });
  await training.release();
});
