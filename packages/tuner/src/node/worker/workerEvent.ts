import type { Trial } from "../../study/trial.ts";
import type { Settlement } from "../store/fencedWrites.ts";

/** How a trial left this worker: as it was settled, or taken over by another. */
export type TrialEnd = Settlement | { readonly state: "lost"; readonly error: string };

/** What a worker tells of its trials while it runs them. */
export type WorkerEvent =
  | { readonly type: "begin"; readonly trial: Trial }
  | { readonly type: "report"; readonly trial: Trial; readonly step: number; readonly value: number }
  | { readonly type: "end"; readonly trial: Trial; readonly end: TrialEnd };
