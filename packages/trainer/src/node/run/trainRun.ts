import type { EpochRecord } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import type { BestEpoch } from "../../fit/checkpoint.ts";
import { Fit, type FitEvent } from "../../fit/fit.ts";
import type { TrainingSetup } from "../../kinds/trainingSetup.ts";
import { isDivergence, TrainerError } from "../../trainerError.ts";
import { deviceOptions } from "../device.ts";
import { startReplica } from "../replicas/startReplica.ts";
import { writeAtomically } from "../writeAtomically.ts";
import { MetricsLog } from "./metricsLog.ts";
import type { RunFolder } from "./runFolder.ts";

/** A checkpoint is written at least this often, in milliseconds, and after every epoch. */
const CHECKPOINT_EVERY = 60_000;

export interface TrainRunOptions {
  readonly runtime: OnnxRuntime;
  readonly folder: RunFolder;
  readonly setup: TrainingSetup;
  /** Training waits for it where it takes its time. */
  readonly onEvent?: (event: FitEvent) => void | Promise<void>;
  /** Abort to stop after the step under way; the run can be resumed. */
  readonly signal?: AbortSignal;
}

export interface TrainRunResult {
  readonly finished: boolean;
  readonly step: number;
  readonly history: readonly EpochRecord[];
  readonly best: BestEpoch | undefined;
  /** Path of the exported model of the best epoch; set once the run is finished. */
  readonly model?: string;
}

/**
 * Trains the run in `folder` from where it stands to its end or until `signal` aborts, and exports the best epoch.
 * @throws TrainerError `changed-data`, `invalid-checkpoint`, `unwritten-run`, `diverged`
 */
export async function trainRun(options: TrainRunOptions): Promise<TrainRunResult> {
  const { runtime, folder, setup, onEvent, signal } = options;
  const { recipe, seed, data, also, threads, device = "cpu" } = folder.description;
  checkData(data, setup.data);
  checkSources(also, setup.also);
  const resume = await folder.loadCheckpoint();
  const sessionOptions = deviceOptions(device, threads);
  const task = await setup.task(seed, sessionOptions);
  const fit = await Fit.create({
    runtime,
    task,
    plan: recipe,
    seed,
    sessionOptions,
    startReplica,
    ...(resume && { resume }),
  });
  try {
    const log = await MetricsLog.open(folder.file("metrics.ndjson"), resume?.training.step ?? 0);
    let savedAt = performance.now();
    let saved = resume?.training.step;
    let finished = true;
    for await (const event of namingLastCheckpoint(fit.events(), folder, () => saved)) {
      await savedOrStopped(log.write(event), event);
      await onEvent?.(event);
      finished = !signal?.aborted;
      if (!finished || event.type === "epoch" || performance.now() - savedAt > CHECKPOINT_EVERY) {
        await savedOrStopped(folder.saveCheckpoint(fit.checkpoint()), event);
        savedAt = performance.now();
        saved = event.type === "step" ? event.step : event.record.step;
      }
      if (!finished) break;
    }
    const { best, history } = fit;
    const { step } = fit.checkpoint().training;
    if (!finished || !best) return { finished: false, step, history, best };
    const file = await setup.export(best.weights, { ...recipe, seed, bestEpoch: best.epoch });
    const model = folder.file(`${recipe.model}.onnx`);
    await writeAtomically(model, file);
    return { finished, step, history, best, model };
  } finally {
    await fit.release();
    await setup.close();
  }
}

/** Passes the events on; where the training diverges, says which checkpoint is the last good one. */
async function* namingLastCheckpoint(
  events: AsyncIterable<FitEvent>,
  folder: RunFolder,
  lastSaved: () => number | undefined,
): AsyncGenerator<FitEvent> {
  try {
    yield* events;
  } catch (cause) {
    if (!isDivergence(cause)) throw cause;
    const step = lastSaved();
    const where =
      step === undefined
        ? "nothing was saved before it"
        : `the last good checkpoint is that of step ${step}, "${folder.checkpointPath}"`;
    throw new TrainerError("diverged", `${cause.message}; ${where}`, {}, { cause });
  }
}

/** Says at what cannot be saved where the training stopped, and that it can go on from what was saved before. */
async function savedOrStopped(saving: Promise<void>, event: FitEvent): Promise<void> {
  try {
    await saving;
  } catch (cause) {
    const step = event.type === "step" ? event.step : event.record.step;
    const reason = (cause as Error).message;
    throw new TrainerError(
      "unwritten-run",
      `stopped at step ${step}: ${reason}; what was saved before is whole, so make room and resume the run`,
      {},
      { cause },
    );
  }
}

function checkData(expected: Readonly<Record<string, string>>, data: Readonly<Record<string, string>>): void {
  for (const [name, sha256] of Object.entries(expected)) {
    if (data[name] !== sha256) {
      throw new TrainerError(
        "changed-data",
        `the run was started with a "${name}" of SHA-256 ${sha256}, but now there is ${data[name] ?? "no such file"}`,
      );
    }
  }
}

function checkSources(expected: readonly string[] | undefined, found: readonly string[]): void {
  if (expected === undefined || expected.join() === found.join()) return;
  const list = (sources: readonly string[]) => (sources.length === 0 ? "none" : sources.join("; "));
  throw new TrainerError(
    "changed-data",
    `beside MNIST the run was started with ${list(expected)}, now there is ${list(found)}; ` +
      "set NUMERA_DATA to the folder that it was started with",
  );
}
