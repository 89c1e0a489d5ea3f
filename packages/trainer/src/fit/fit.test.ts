import type { ImageRecipe } from "@numera/contract";
import { detectTarget, type OnnxRuntime } from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import web from "onnxruntime-web";
import { describe, expect, test } from "vitest";
import { type Dataset, DIGIT_CLASSES } from "../data/dataset.ts";
import { defaultRecipe } from "../kinds/image/recipe.ts";
import { createImageTask, type ImageTaskOptions } from "../kinds/image/task.ts";
import { startReplica } from "../node/replicas/startReplica.ts";
import { TrainerError } from "../trainerError.ts";
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from "./checkpoint.ts";
import { Fit, type FitEvent } from "./fit.ts";

/** Ten classes of bright 9x9 squares at ten places, in noise: easily learned, unlike random images. */
function squares(count: number): Dataset {
  const random = new Random(11);
  const images = new Uint8Array(count * 784);
  const labels = Uint8Array.from({ length: count }, () => random.integer(10));
  labels.forEach((label, n) => {
    const [left, top] = [(label % 4) * 6, Math.floor(label / 4) * 8];
    for (let i = 0; i < 784; i++) {
      const inside =
        i % 28 >= left && i % 28 < left + 9 && Math.floor(i / 28) >= top && Math.floor(i / 28) < top + 9;
      images[n * 784 + i] = (inside ? 180 : 0) + random.integer(70);
    }
  });
  return {
    name: "squares",
    images,
    labels,
    count,
    height: 28,
    width: 28,
    classes: DIGIT_CLASSES,
    sha256: {},
  };
}

const recipe: ImageRecipe = {
  ...defaultRecipe,
  model: "lenet5",
  epochs: 3,
  batchSize: 16,
  validation: 50,
  augmentation: { rotation: 5, shift: 1, elastic: 0.5 },
};
const dataset = squares(250);

/** A run of the recipe on the squares with seed 4 and one thread. */
function start(
  changes: Partial<ImageRecipe> & Pick<ImageTaskOptions, "target" | "sharing"> = {},
  resume?: Checkpoint,
  runtime: OnnxRuntime = ort,
): Promise<Fit> {
  const { target, sharing, ...settings } = changes;
  const plan = { ...recipe, ...settings };
  const sessionOptions = { intraOpNumThreads: 1 };
  const task = createImageTask({
    recipe: plan,
    dataset,
    seed: 4,
    sharing,
    runtime,
    sessionOptions,
    target,
  });
  return Fit.create({
    runtime,
    task,
    plan,
    seed: 4,
    sessionOptions,
    startReplica,
    ...(resume && { resume }),
  });
}

/** Trains until the run ends or has done `steps` steps. */
async function train(fit: Fit, steps = Number.POSITIVE_INFINITY): Promise<FitEvent[]> {
  const events: FitEvent[] = [];
  for await (const event of fit.events()) {
    events.push(event);
    if (event.type === "step" && event.step >= steps) break;
  }
  return events;
}

describe("fit", () => {
  test("learns, records every epoch and keeps the one with the lowest validation loss", async () => {
    const fit = await start({ epochs: 8 });
    await train(fit);
    expect(fit.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const losses = fit.history.map(({ validationLoss }) => validationLoss);
    expect(fit.history.at(-1)!.validationAccuracy).toBeGreaterThan(0.9);
    expect(fit.best!.validationLoss).toBe(Math.min(...losses));
    expect(fit.history[fit.best!.epoch - 1]!.validationLoss).toBe(fit.best!.validationLoss);
    await fit.release();
  });

  test("keeps the last epoch where it is told to, lower losses before or not", async () => {
    // The rate stays and is far too high for the loss to fall at every epoch.
    const fit = await start({ epochs: 6, checkpointSelection: "last", learningRate: 0.05 });
    const events = await train(fit);
    const losses = fit.history.map(({ validationLoss }) => validationLoss);
    expect(losses.at(-1)).toBeGreaterThan(Math.min(...losses));
    expect(fit.best!.epoch).toBe(6);
    expect(fit.best!.validationLoss).toBe(losses.at(-1));
    expect(events.flatMap((event) => (event.type === "epoch" ? [event.best] : []))).toEqual(
      Array(6).fill(true),
    );
    await fit.release();
  });

  test.each([1, 7, 12, 25])(
    "stopped at step %i and resumed from the saved bytes ends with the same bits",
    async (stop) => {
      const whole = await start();
      const uninterrupted = await train(whole);
      const first = await start();
      await train(first, stop);
      const resumed = await start({}, decodeCheckpoint(encodeCheckpoint(first.checkpoint())));
      const later = await train(resumed);
      expect(resumed.checkpoint().training).toEqual(whole.checkpoint().training);
      expect(resumed.best!.weights).toEqual(whole.best!.weights);
      const steps = (events: FitEvent[]) =>
        events.flatMap((event) =>
          event.type === "step" && event.step > stop
            ? [[event.step, event.meanLoss, event.meanAccuracy]]
            : [],
        );
      expect(steps(later)).toEqual(steps(uninterrupted));
      await Promise.all([whole, first, resumed].map((fit) => fit.release()));
    },
  );

  test("averaged weights, mixed images and a warm-up resume to the same bits too", async () => {
    const changes = { averageDecay: 0.9, mixup: 0.3, cutmix: 0.5, warmUpEpochs: 1, labelSmoothing: 0.1 };
    const whole = await start(changes);
    const rates = (await train(whole)).flatMap((event) =>
      event.type === "step" ? [event.learningRate] : [],
    );
    // 12 steps an epoch: a twelfth of the peak at first, all of it after the warm-up.
    expect(rates[0]).toBeCloseTo(recipe.learningRate / 12, 10);
    expect(rates[12]).toBe(recipe.learningRate);
    const first = await start(changes);
    await train(first, 17);
    const resumed = await start(changes, decodeCheckpoint(encodeCheckpoint(first.checkpoint())));
    await train(resumed);
    expect(resumed.checkpoint()).toEqual({
      ...whole.checkpoint(),
      history: resumed.history,
      sums: resumed.checkpoint().sums,
    });
    expect(resumed.best!.weights.get("output.bias")).not.toEqual(
      resumed.checkpoint().training.values.get("output.bias")!.data,
    );
    await Promise.all([whole, first, resumed].map((fit) => fit.release()));
  });

  test("replicas learn from their shares of a batch what one session learns from all of it", async () => {
    const [whole, shared] = [await start(), await start({ sharing: { replicas: 2 } })];
    const losses = async (fit: Fit) =>
      (await train(fit, 12)).flatMap((event) => (event.type === "step" ? [event.meanLoss] : []));
    const expected = await losses(whole);
    const actual = await losses(shared);
    actual.forEach((loss, i) => {
      expect(loss).toBeCloseTo(expected[i]!, 3);
    });
    await Promise.all([whole, shared].map((fit) => fit.release()));
  });

  test("replicas with mixed images, averaged weights and batch norms resume to the same bits", async () => {
    const changes = {
      model: "conv-bn",
      epochs: 2,
      sharing: { replicas: 2, parts: 2 },
      averageDecay: 0.9,
      mixup: 0.3,
      cutmix: 0.5,
    };
    const whole = await start(changes);
    await train(whole);
    const first = await start(changes);
    await train(first, 17);
    const resumed = await start(changes, decodeCheckpoint(encodeCheckpoint(first.checkpoint())));
    await train(resumed);
    expect(resumed.checkpoint().training).toEqual(whole.checkpoint().training);
    await Promise.all([whole, first, resumed].map((fit) => fit.release()));
  });

  test("a network with batch norms learns in blocks of channels as it does without, and resumes to the same bits", async () => {
    const changes = { model: "conv-bn", epochs: 2, target: await detectTarget(ort) };
    const whole = await start(changes);
    await train(whole);
    const plain = await start({ ...changes, target: {} });
    await train(plain, 3);
    const early = await start(changes);
    await train(early, 3);
    // The mean loss of three steps: nearly the same, for sums are taken in another order.
    expect(early.checkpoint().sums.loss).toBeCloseTo(plain.checkpoint().sums.loss, 2);
    const first = await start(changes);
    await train(first, 17);
    const resumed = await start(changes, decodeCheckpoint(encodeCheckpoint(first.checkpoint())));
    await train(resumed);
    expect(resumed.checkpoint().training).toEqual(whole.checkpoint().training);
    await Promise.all([whole, plain, early, first, resumed].map((fit) => fit.release()));
  });

  test("stops early after as many epochs without a better validation loss as patience allows", async () => {
    const fit = await start({ epochs: 50, optimizer: "sgd", learningRate: 1e-30, patience: 2 });
    const events = await train(fit);
    const epochs = events.filter((event) => event.type === "epoch").length;
    expect(epochs).toBe(fit.best!.epoch + 2);
    expect(epochs).toBeLessThan(50);
    await fit.release();
  });

  test("a loss that is no number ends the run and names the step", async () => {
    const healthy = await start();
    await train(healthy, 5);
    const resume = healthy.checkpoint();
    resume.training.values.get("output.bias")!.data[0] = Number.NaN;
    const fit = await start({}, resume);
    await expect(train(fit)).rejects.toThrow(
      new TrainerError("diverged", "the loss became NaN at step 6 (epoch 1); try a lower learning rate"),
    );
    await Promise.all([healthy, fit].map((run) => run.release()));
  });

  test("a held-out part as large as the data is refused", () => {
    expect(() => start({ validation: 250 })).toThrow("250 images cannot be held out of 250");
  });
});

test("the seed CNN loses the same over 50 steps on onnxruntime-web as on onnxruntime-node, within 1e-3", async () => {
  const losses = await Promise.all(
    [ort, web].map(async (runtime) => {
      const fit = await start({ model: "seed-cnn", batchSize: 8, epochs: 2 }, undefined, runtime);
      const events = await train(fit, 50);
      await fit.release();
      return events.flatMap((event) => (event.type === "step" ? [event.meanLoss] : []));
    }),
  );
  expect(losses[0]).toHaveLength(50);
  losses[0]!.forEach((loss, i) => {
    expect(Math.abs(loss - losses[1]![i]!), `step ${i + 1}`).toBeLessThan(1e-3);
  });
});
