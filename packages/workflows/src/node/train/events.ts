import type { Recipe, Training } from "@numera/contract";
import type { FitEvent } from "@numera/trainer";
import type { ModelCard } from "@numera/trainer/node";
import type { Ensemble } from "./writeEnsemble.ts";

/** How far a training is. */
export type TrainingEvent =
  /** It begins, with what has a part in it beside the data files (`TrainingSetup.also`). */
  | { readonly type: "begin"; readonly recipe: Recipe; readonly also: readonly string[] }
  /** A step or an epoch of a seed, of so many epochs. */
  | { readonly type: "fit"; readonly seed: number; readonly epochs: number; readonly event: FitEvent };

/** Told of each event; the training waits for it. */
export type OnTrainingEvent = (event: TrainingEvent) => void | Promise<void>;

/** What a training came to. */
export type TrainingOutcome =
  /** It was stopped after a step of a seed and can be resumed. */
  | { readonly state: "stopped"; readonly seed: number; readonly step: number }
  | {
      readonly state: "finished";
      readonly training: Training;
      /** The best seed's model, as a file; its card stands beside it. */
      readonly model: string;
      readonly card: ModelCard;
      /** The model of all seeds, where it was asked for. */
      readonly ensemble?: Ensemble;
    };
