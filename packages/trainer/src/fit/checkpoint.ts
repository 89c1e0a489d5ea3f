import { type CheckpointHeader, checkpointContract, type EpochRecord } from "@numera/contract";
import type { TrainingState, Weights } from "@numera/graph";
import { decodeSafetensors, encodeSafetensors, type NamedTensor } from "../checkpoint/safetensors.ts";
import { parseFile } from "../parseFile.ts";
import { TrainerError } from "../trainerError.ts";

export interface BestEpoch {
  readonly epoch: number;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
  readonly weights: Weights;
}

/** Sums over the steps of the epoch that is under way. */
export type EpochSums = CheckpointHeader["sums"];

/** A training run at rest: all that is needed to go on to the same bits. */
export interface Checkpoint {
  readonly training: TrainingState;
  readonly history: readonly EpochRecord[];
  readonly sums: EpochSums;
  readonly best: BestEpoch | undefined;
}

const BEST = "best/";

/** One file, so that weights, optimizer and history cannot fall apart. */
export function encodeCheckpoint({ training, history, sums, best }: Checkpoint): Uint8Array {
  const tensors = new Map<string, NamedTensor>(training.values);
  for (const [name, data] of best?.weights ?? []) {
    tensors.set(`${BEST}${name}`, { shape: training.values.get(name)!.shape, data });
  }
  const figures = best && {
    epoch: best.epoch,
    validationLoss: best.validationLoss,
    validationAccuracy: best.validationAccuracy,
  };
  return encodeSafetensors(tensors, {
    checkpoint: JSON.stringify({ step: training.step, history, sums, best: figures ?? null }),
  });
}

/** @throws TrainerError `invalid-checkpoint` when the bytes are no checkpoint or were cut short */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = decodeSafetensors(bytes);
  if (metadata.checkpoint === undefined)
    throw new TrainerError(
      "invalid-checkpoint",
      "no checkpoint: the file holds tensors, but no training run",
    );
  const { step, history, sums, best } = parseFile(
    checkpointContract,
    metadata.checkpoint,
    "the checkpoint",
    "invalid-checkpoint",
  );
  const entries = [...tensors];
  const weights = entries.filter(([name]) => name.startsWith(BEST));
  return {
    training: { step, values: new Map(entries.filter(([name]) => !name.startsWith(BEST))) },
    history,
    sums,
    best: best
      ? { ...best, weights: new Map(weights.map(([name, { data }]) => [name.slice(BEST.length), data])) }
      : undefined,
  };
}
