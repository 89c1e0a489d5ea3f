import type { CheckpointSelection, EpochRecord } from "@numera/contract";
import {
  type OnnxRuntime,
  ReplicatedSession,
  type ReplicatedStep,
  type SessionOptions,
  type StartReplica,
  type Trainer,
  TrainingSession,
} from "@numera/graph";
import { Random } from "@numera/random";
import { TrainerError } from "../trainerError.ts";
import { takesOver } from "./bestEpoch.ts";
import type { BestEpoch, Checkpoint, EpochSums } from "./checkpoint.ts";
import { learningRateAt, type RatePlan } from "./learningRate.ts";
import type { TrainingTask } from "./task.ts";

/** The course of a run; a `Recipe` is one. */
export interface FitPlan extends RatePlan {
  /** Epochs without a lower validation loss after which training stops; 0 never stops early. */
  readonly patience: number;
  /** Which epoch's weights the model is made of; the one with the lowest validation loss where it is left out. */
  readonly checkpointSelection?: CheckpointSelection;
}

export interface FitOptions {
  readonly runtime: OnnxRuntime;
  readonly task: TrainingTask;
  readonly plan: FitPlan;
  /** Decides initial weights and dropout. */
  readonly seed: number;
  /** A checkpoint of the same task, plan and seed to go on from. */
  readonly resume?: Checkpoint;
  readonly sessionOptions?: SessionOptions;
  /** Starts those who train where the task's steps are compiled for replicas. */
  readonly startReplica?: StartReplica;
}

/** After a step: where the run stands. */
export interface StepEvent {
  readonly type: "step";
  readonly step: number;
  readonly totalSteps: number;
  readonly batchSize: number;
  readonly epoch: number;
  readonly learningRate: number;
  /** Mean loss of the batch in nats, and the share of it that is right; undefined where the task's graph cannot tell. */
  readonly loss: number;
  readonly accuracy: number | undefined;
  /** Means of both over the steps of this epoch so far. */
  readonly meanLoss: number;
  readonly meanAccuracy: number | undefined;
  /** Images trained in a second, over this epoch so far. */
  readonly imagesPerSecond: number;
}

/** After an epoch and its validation. */
export interface EpochEvent {
  readonly type: "epoch";
  readonly record: EpochRecord;
  /** Whether this epoch is the one that is selected so far. */
  readonly best: boolean;
}

export type FitEvent = StepEvent | EpochEvent;

const NO_SUMS: EpochSums = { loss: 0, seconds: 0 };

/**
 * One training run. Iterate over `events()` to train; stop iterating at any event and `checkpoint()` holds all that
 * is needed to go on to the same bits (same machine, same thread count).
 */
export class Fit {
  readonly totalSteps: number;
  readonly #task: TrainingTask;
  readonly #plan: FitPlan;
  readonly #session: Trainer;
  #history: EpochRecord[];
  #sums: EpochSums;
  #best: BestEpoch | undefined;

  private constructor({ task, plan, resume }: FitOptions, session: Trainer) {
    this.#task = task;
    this.#plan = plan;
    this.#session = session;
    this.totalSteps = task.stepsPerEpoch * plan.epochs;
    this.#history = [...(resume?.history ?? [])];
    this.#sums = resume?.sums ?? NO_SUMS;
    this.#best = resume?.best;
  }

  /** @throws Error when the checkpoint does not fit the task's model */
  static async create(options: FitOptions): Promise<Fit> {
    return new Fit(options, await trainerOf(options));
  }

  /** Trains to the end of the plan, from wherever the run stands. @throws TrainerError `diverged` at a loss that is no number */
  async *events(): AsyncGenerator<FitEvent, void, void> {
    for (let epoch = this.#history.length; epoch < this.#plan.epochs && !this.#stoppedEarly(); epoch++) {
      while (this.#session.step < (epoch + 1) * this.#task.stepsPerEpoch) {
        yield await this.#trainStep(epoch);
      }
      yield await this.#finishEpoch(epoch);
    }
  }

  /** All that is needed to go on. */
  checkpoint(): Checkpoint {
    return {
      training: this.#session.state(),
      history: [...this.#history],
      sums: this.#sums,
      best: this.#best,
    };
  }

  get history(): readonly EpochRecord[] {
    return this.#history;
  }

  /** The epoch that is selected so far, by the plan's `checkpointSelection`. */
  get best(): BestEpoch | undefined {
    return this.#best;
  }

  async release(): Promise<void> {
    await this.#session.release();
  }

  #stoppedEarly(): boolean {
    const { patience } = this.#plan;
    return patience > 0 && this.#best !== undefined && this.#history.length - this.#best.epoch >= patience;
  }

  /** The rate of step `step`, counted from 0. */
  #learningRate(step: number): number {
    return learningRateAt(this.#plan, step / this.totalSteps, 1 / this.totalSteps);
  }

  async #trainStep(epoch: number): Promise<StepEvent> {
    const started = performance.now();
    const { batchSize, stepsPerEpoch } = this.#task;
    const learningRate = this.#learningRate(this.#session.step);
    const { values, program } = await this.#task.batch(this.#session.step);
    const { loss = Number.NaN, correct } = await this.#session.train(values, learningRate, program);
    const step = this.#session.step;
    if (!Number.isFinite(loss)) {
      throw new TrainerError(
        "diverged",
        `the loss became ${loss} at step ${step} (epoch ${epoch + 1}); try a lower learning rate`,
      );
    }
    this.#sums = {
      loss: this.#sums.loss + loss,
      ...(correct !== undefined && { correct: (this.#sums.correct ?? 0) + correct }),
      seconds: this.#sums.seconds + (performance.now() - started) / 1000,
    };
    const steps = step - epoch * stepsPerEpoch;
    return {
      type: "step",
      step,
      totalSteps: this.totalSteps,
      batchSize,
      epoch: epoch + 1,
      learningRate,
      loss,
      accuracy: share(correct, batchSize),
      meanLoss: this.#sums.loss / steps,
      meanAccuracy: share(this.#sums.correct, steps * batchSize),
      imagesPerSecond: (steps * batchSize) / this.#sums.seconds,
    };
  }

  async #finishEpoch(epoch: number): Promise<EpochEvent> {
    const { batchSize, stepsPerEpoch } = this.#task;
    const weights = this.#session.weights();
    const validation = await this.#task.validate(weights);
    const trainAccuracy = share(this.#sums.correct, stepsPerEpoch * batchSize);
    const record: EpochRecord = {
      epoch: epoch + 1,
      step: this.#session.step,
      learningRate: this.#learningRate(this.#session.step - 1),
      trainLoss: this.#sums.loss / stepsPerEpoch,
      ...(trainAccuracy !== undefined && { trainAccuracy }),
      validationLoss: validation.loss,
      validationAccuracy: validation.accuracy,
      seconds: this.#sums.seconds,
    };
    this.#history.push(record);
    this.#sums = NO_SUMS;
    const best = this.#best === undefined || takesOver(record, this.#best, this.#plan.checkpointSelection);
    if (best) {
      const { loss, accuracy } = validation;
      this.#best = { epoch: epoch + 1, validationLoss: loss, validationAccuracy: accuracy, weights };
    }
    return { type: "epoch", record, best };
  }
}

async function trainerOf(options: FitOptions): Promise<Trainer> {
  const { runtime, task, seed, resume, sessionOptions, startReplica } = options;
  const random = new Random(seed);
  const state = resume && { state: resume.training };
  const { steps, sharing = { replicas: 1 } } = task;
  if (!forReplicas(steps)) {
    return TrainingSession.create(runtime, steps, random, {
      ...state,
      ...(sessionOptions && { sessionOptions }),
    });
  }
  if (startReplica === undefined) {
    throw new RangeError("fit: the task is compiled for replicas, but nothing starts them");
  }
  return ReplicatedSession.create(steps, random, { ...sharing, start: startReplica, ...state });
}

function forReplicas(steps: TrainingTask["steps"]): steps is readonly ReplicatedStep[] {
  return "gradient" in steps[0]!;
}

function share(part: number | undefined, whole: number): number | undefined {
  return part === undefined ? undefined : part / whole;
}
