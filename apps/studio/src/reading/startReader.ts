import { type Remote, wrap } from "comlink";
import type { ReaderWorker } from "../workers/reader.worker.ts";

export type RemoteReader = Remote<ReaderWorker>;

/** Starts the reader in a worker. `died` rejects where the worker cannot run at all. */
export function startReader(): { readonly reader: RemoteReader; readonly died: Promise<never> } {
  const worker = new Worker(new URL("../workers/reader.worker.ts", import.meta.url), { type: "module" });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the reader could not be started; reload the page to try again"));
    });
  });
  return { reader: wrap<ReaderWorker>(worker), died };
}
