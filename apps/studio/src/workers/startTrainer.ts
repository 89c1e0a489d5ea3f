import { type Remote, wrap } from "comlink";
import type { TrainWorker } from "./trainer/train.worker.ts";

export type RemoteTrainer = Remote<TrainWorker>;

/** Starts a worker that trains; `end` ends it at once, whatever it is doing. */
export function startTrainer(): { readonly trainer: RemoteTrainer; end(): void } {
  const worker = new Worker(new URL("./trainer/train.worker.ts", import.meta.url), { type: "module" });
  return { trainer: wrap<TrainWorker>(worker), end: () => worker.terminate() };
}
