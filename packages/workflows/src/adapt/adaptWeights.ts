import type { Alphabet } from "@numera/decoder";
import { LocalReplica, type OnnxRuntime, readInitializers, type Weights } from "@numera/graph";
import {
  classesOf,
  createFineTuneTask,
  createMixture,
  Fit,
  lineNet,
  mixWeights,
  type RealLine,
  restoreWeights,
  type StringSource,
  type TrainingTask,
  warmStart,
  weightsIn,
} from "@numera/trainer";
import type { AdaptationProgress } from "./adaptation.ts";

/** A minute or two in a browser. The plan of `beginFineTuning` takes ten times as many steps, of larger batches. */
const plan = { steps: 60, batchSize: 16, rehearsed: 0.5, learningRate: 4e-4, weightDecay: 0.02, keep: 0.5 };
const seed = 1;

export interface AdaptWeightsOptions {
  readonly runtime: OnnxRuntime;
  /** The ONNX file of the network to begin with. */
  readonly model: Uint8Array;
  /** What the network names. */
  readonly alphabet: Alphabet;
  readonly lines: readonly RealLine[];
  /** Strings of other hands, which make up half of every batch. */
  readonly rehearsal: StringSource;
  readonly onProgress: (progress: AdaptationProgress) => void;
}

/**
 * Adapts a line network to lines, in one session on this thread.
 * @returns the adapted weights
 * @throws Error where the file holds another network than the trainer's
 */
export async function adaptWeights({
  runtime,
  model,
  alphabet,
  lines,
  rehearsal,
  onProgress,
}: AdaptWeightsOptions): Promise<Weights> {
  const start = restoreWeights(lineNet, readInitializers(model), classesOf(alphabet));
  const task = taskOf({ runtime, alphabet, lines, rehearsal });
  const fit = await Fit.create({
    runtime,
    task,
    plan: { epochs: 1, learningRate: plan.learningRate, schedule: "one-cycle", patience: 0 },
    seed,
    resume: warmStart(task, start),
    startReplica: async (models, memory) => new LocalReplica(runtime, models, memory),
  });
  try {
    for await (const event of fit.events()) {
      if (event.type !== "step") continue;
      onProgress({ step: event.step, steps: event.totalSteps, loss: event.loss });
    }
    return mixWeights(start, weightsIn(fit.checkpoint(), task), plan.keep);
  } finally {
    await fit.release();
  }
}

function taskOf({
  runtime,
  alphabet,
  lines,
  rehearsal,
}: Pick<AdaptWeightsOptions, "runtime" | "alphabet" | "lines" | "rehearsal">): TrainingTask {
  const strings = [{ share: plan.rehearsed, strings: rehearsal }];
  return {
    ...createFineTuneTask({
      model: lineNet,
      alphabet,
      recipe: { batchSize: plan.batchSize, optimizer: "adamw", weightDecay: plan.weightDecay },
      stepsPerEpoch: plan.steps,
      mixture: createMixture({ model: lineNet, alphabet, lines, strings, seed }),
      validation: [],
      seed,
      sharing: { replicas: 1 },
      runtime,
    }),
    // What it can do afterwards is seen by reading.
    validate: async () => ({ loss: 0, accuracy: 0 }),
  };
}
