import { LocalReplica, readInitializers, type Weights } from "@numera/graph";
import {
  createFineTuneTask,
  createMixture,
  Fit,
  LINE_CLASSES,
  lineNet,
  mixWeights,
  type RealLine,
  restoreWeights,
  type StringSource,
  type TrainingTask,
} from "@numera/trainer";
import { ort } from "../models/runtime.ts";
import type { TeachProgress } from "../taught.ts";

/** A minute or two in a browser. `numera finetune` takes ten times as many steps, of larger batches. */
const plan = { steps: 60, batchSize: 16, rehearsed: 0.5, learningRate: 4e-4, weightDecay: 0.02, keep: 0.5 };
const seed = 1;

/**
 * Adapts the line network to lines, by the training graph.
 * @param bytes the network's ONNX file
 * @param rehearsal strings of other hands, which make up half of every batch
 * @returns the adapted weights
 * @throws Error where the file holds another network than the trainer's
 */
export async function fineTune(
  bytes: Uint8Array,
  lines: readonly RealLine[],
  rehearsal: StringSource,
  onProgress: (progress: TeachProgress) => void,
): Promise<Weights> {
  const start = restoreWeights(lineNet, readInitializers(bytes), LINE_CLASSES);
  const task: TrainingTask = {
    ...createFineTuneTask({
      model: lineNet,
      recipe: { batchSize: plan.batchSize, optimizer: "adamw", weightDecay: plan.weightDecay },
      stepsPerEpoch: plan.steps,
      mixture: createMixture({
        model: lineNet,
        lines,
        strings: [{ share: plan.rehearsed, strings: rehearsal }],
        seed,
      }),
      validation: [],
      seed,
      sharing: { replicas: 1 },
      runtime: ort,
    }),
    // What it can do afterwards is seen by reading.
    validate: async () => ({ loss: 0, accuracy: 0 }),
  };
  const fit = await Fit.create({
    runtime: ort,
    task,
    plan: { epochs: 1, learningRate: plan.learningRate, schedule: "one-cycle", patience: 0 },
    seed,
    resume: beginning(task, start),
    startReplica: async (models, memory) => new LocalReplica(ort, models, memory),
  });
  try {
    for await (const event of fit.events()) {
      if (event.type === "step") onProgress({ step: event.step, steps: event.totalSteps, loss: event.loss });
    }
    const { values } = fit.checkpoint().training;
    const tuned = new Map(task.steps[0]!.weights.map((name) => [name, values.get(name)!.data]));
    return mixWeights(start, tuned, plan.keep);
  } finally {
    await fit.release();
  }
}

/** A training that has not taken a step yet, with the network's weights. */
function beginning(task: TrainingTask, start: Weights) {
  const values = task.steps[0]!.state.map(({ name, shape }) => {
    const data = start.get(name) ?? new Float32Array(shape.reduce((a, b) => a * b, 1));
    return [name, { shape, data }] as const;
  });
  return {
    training: { step: 0, values: new Map(values) },
    history: [],
    sums: { loss: 0, seconds: 0 },
    best: undefined,
  };
}
