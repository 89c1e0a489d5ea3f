import { type Remote, wrap } from "comlink";
import type { ReaderWorker } from "../workers/reader.worker.ts";

export type RemoteReader = Remote<ReaderWorker>;

/** Starts the reader in a worker. @param onDeath is told where the worker cannot run at all */
export function startReader(onDeath: (message: string) => void): RemoteReader {
  const worker = new Worker(new URL("../workers/reader.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("error", (event) => onDeath(event.message || "the worker could not be started"));
  return wrap<ReaderWorker>(worker);
}
