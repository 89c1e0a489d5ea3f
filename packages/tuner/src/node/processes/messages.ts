import type { Trial } from "../../study/trial.ts";
import type { TrialOutcome } from "../worker/objective.ts";
import type { PlainError } from "./plainError.ts";

/** From the worker to the process that runs its trials. */
export type ToTrials =
  | { readonly type: "run"; readonly trial: Trial; readonly data: unknown }
  /** The answer to the call of that number. */
  | { readonly type: "answer"; readonly id: number; readonly value?: boolean; readonly error?: PlainError }
  | { readonly type: "stop" };

/** From the process that runs trials to its worker. */
export type FromTrials =
  | { readonly type: "report"; readonly id: number; readonly step: number; readonly value: number }
  | { readonly type: "checkpoint"; readonly id: number; readonly path: string }
  | { readonly type: "ended"; readonly outcome: TrialOutcome }
  | { readonly type: "threw"; readonly error: PlainError };
