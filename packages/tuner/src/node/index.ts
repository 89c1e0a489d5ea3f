export { type ProcessObjective, processObjective } from "./processes/processObjective.ts";
export { serveTrials } from "./processes/serveTrials.ts";
export type { Settlement } from "./store/fencedWrites.ts";
export type { Lease, Worker } from "./store/lease.ts";
export { StudyStore, studyNames, type Taking } from "./store/studyStore.ts";
export { TunerError, type TunerErrorCode } from "./tunerError.ts";
export type {
  Objective,
  TrialContext,
  TrialOutcome,
} from "./worker/objective.ts";
export { runWorker, type WorkerOptions } from "./worker/runWorker.ts";
export type { TrialEnd, WorkerEvent } from "./worker/workerEvent.ts";
