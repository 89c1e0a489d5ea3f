import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { EpochRecord, FineTunePlan } from "@numera/contract";
import type { Alphabet } from "@numera/decoder";
import { detectTarget, type OnnxRuntime, type Weights } from "@numera/graph";
import { createFineTuneTask } from "../../finetune/fineTuneTask.ts";
import { createMixture, type MixedStrings } from "../../finetune/mixture.ts";
import { mixWeights } from "../../finetune/mixWeights.ts";
import { checkPlan, VALIDATIONS } from "../../finetune/plan.ts";
import type { RealLine } from "../../finetune/realLine.ts";
import { warmStart, weightsIn } from "../../finetune/warmStart.ts";
import { encodeCheckpoint } from "../../fit/checkpoint.ts";
import { Fit, type FitEvent } from "../../fit/fit.ts";
import { sharingOf } from "../../fit/sharing.ts";
import type { LineModel } from "../../models/lineNet.ts";
import { readCheckpoint } from "../readCheckpoint.ts";
import { startReplica } from "../replicas/startReplica.ts";
import { writeAtomically } from "../writeAtomically.ts";

/** A checkpoint is written at least this often, in milliseconds, and after every epoch. */
const CHECKPOINT_EVERY = 30_000;
const CHECKPOINT = "checkpoint.safetensors";

/** Lines that a run without a validation part is followed by; it trains on them too. */
const FOLLOWED = 50;

export interface FineTuneRunOptions {
  readonly runtime: OnnxRuntime;
  /** Where the checkpoint stands; a run that was stopped goes on from it. */
  readonly folder: string;
  readonly model: LineModel;
  /** What the network names. */
  readonly alphabet: Alphabet;
  /** The weights to begin with. */
  readonly start: Weights;
  readonly plan: FineTunePlan;
  readonly lines: readonly RealLine[];
  /** May be empty: then the run only ends where its plan ends, and nothing tells how good it is. */
  readonly validation: readonly RealLine[];
  readonly strings: readonly MixedStrings[];
  readonly seed: number;
  readonly threads: number;
  readonly onEvent?: (event: FitEvent) => void;
  /** Abort to stop after the step under way; the run can be resumed. */
  readonly signal?: AbortSignal;
}

export interface FineTuneRunResult {
  readonly finished: boolean;
  readonly step: number;
  readonly history: readonly EpochRecord[];
  /** Those at the end of the cycle, mixed with those before as the plan has it: nothing was chosen by the validation part. */
  readonly weights: Weights;
}

/** Steps between two validations, and how many such epochs the plan comes to. */
export function epochsOf({ steps }: FineTunePlan): { stepsPerEpoch: number; epochs: number } {
  const stepsPerEpoch = Math.ceil(steps / Math.min(VALIDATIONS, steps));
  return { stepsPerEpoch, epochs: Math.round(steps / stepsPerEpoch) || 1 };
}

/**
 * Adapts the weights to the lines, from where the folder's checkpoint stands to the plan's end or until `signal` aborts.
 * @throws Error where there are no lines, or the checkpoint cannot be used
 */
export async function fineTuneRun(options: FineTuneRunOptions): Promise<FineTuneRunResult> {
  const {
    runtime,
    folder,
    model,
    alphabet,
    start,
    lines,
    validation,
    strings,
    seed,
    threads,
    onEvent,
    signal,
  } = options;
  const plan = checkPlan(options.plan);
  const { stepsPerEpoch, epochs } = epochsOf(plan);
  const sessionOptions = { intraOpNumThreads: threads };
  const task = createFineTuneTask({
    model,
    alphabet,
    recipe: plan,
    stepsPerEpoch,
    mixture: createMixture({ model, alphabet, lines, strings, seed }),
    validation: validation.length > 0 ? validation : lines.slice(0, FOLLOWED),
    seed,
    sharing: sharingOf(plan, threads),
    runtime,
    sessionOptions,
    target: await detectTarget(runtime, sessionOptions),
  });
  await mkdir(folder, { recursive: true });
  const fit = await Fit.create({
    runtime,
    task,
    plan: { epochs, learningRate: plan.learningRate, schedule: "one-cycle", patience: 0 },
    seed,
    resume: (await readCheckpoint(join(folder, CHECKPOINT))) ?? warmStart(task, start),
    sessionOptions,
    startReplica,
  });
  try {
    const save = () => writeAtomically(join(folder, CHECKPOINT), encodeCheckpoint(fit.checkpoint()));
    let savedAt = performance.now();
    let finished = true;
    for await (const event of fit.events()) {
      onEvent?.(event);
      finished = !signal?.aborted;
      if (!finished || event.type === "epoch" || performance.now() - savedAt > CHECKPOINT_EVERY) {
        await save();
        savedAt = performance.now();
      }
      if (!finished) break;
    }
    const checkpoint = fit.checkpoint();
    const weights = mixWeights(start, weightsIn(checkpoint, task), plan.keep);
    return { finished, step: checkpoint.training.step, history: fit.history, weights };
  } finally {
    await fit.release();
  }
}
