import { type Remote, wrap } from "comlink";
import type { TrainerWorker } from "./trainer/trainer.worker.ts";

export type RemoteTrainer = Remote<TrainerWorker>;

/** Starts a worker that trains; `end` ends it at once, whatever it is doing. */
export function startTrainer(): { readonly trainer: RemoteTrainer; end(): void } {
  const worker = new Worker(new URL("./trainer/trainer.worker.ts", import.meta.url), { type: "module" });
  return { trainer: wrap<TrainerWorker>(worker), end: () => worker.terminate() };
}
