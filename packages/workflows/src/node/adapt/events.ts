import type { Comparison } from "@numera/contract";
import type { FitEvent } from "@numera/trainer";

/** One of the trainings that a fine-tuning is made of. */
export type FineTuningPart =
  /** One block of files is held out; `name` is what the new model is called. */
  | { readonly type: "block"; readonly name: string }
  /** Fold `fold` of `folds` is held out, counted from 1. */
  | { readonly type: "fold"; readonly fold: number; readonly folds: number }
  /** Nothing is held out. */
  | { readonly type: "all" };

/** How far a fine-tuning is. */
export type FineTuningEvent =
  /** So many images were read by the model to begin with. */
  | { readonly type: "image"; readonly done: number; readonly count: number }
  /** A part begins; `held` names the files that are held out. */
  | {
      readonly type: "part";
      readonly part: FineTuningPart;
      readonly trainedOn: number;
      readonly heldOut: number;
      readonly held: string;
    }
  /** A step or an epoch of a part, of so many epochs. */
  | {
      readonly type: "fit";
      readonly part: FineTuningPart;
      readonly epochs: number;
      readonly event: FitEvent;
    }
  /** A part has ended: how its held-out lines are read before and after, and seconds of training. */
  | {
      readonly type: "scored";
      readonly part: FineTuningPart;
      readonly comparison: Comparison;
      readonly seconds: number;
    }
  /** All folds have ended. */
  | { readonly type: "folds"; readonly folds: number; readonly comparison: Comparison };

/** Told of each event; the fine-tuning waits for it. */
export type OnFineTuningEvent = (event: FineTuningEvent) => void | Promise<void>;

/** What a fine-tuning came to. */
export type FineTuningOutcome =
  /** It was stopped after a step of a part and can be resumed. */
  | { readonly state: "stopped"; readonly part: FineTuningPart; readonly step: number }
  /** Each fold was scored, and no model was asked for. */
  | { readonly state: "scored" }
  /** What was held out is read no better than by the model to begin with, so no model is written. */
  | { readonly state: "no-better"; readonly model: string }
  /** The new model and its card, as files. */
  | { readonly state: "better"; readonly model: string; readonly card: string };
