import { type Remote, wrap } from "comlink";
import type { ReaderSettings } from "../reading/settings.ts";
import type { ReaderWorker } from "./reader/reader.worker.ts";

export type RemoteReader = Remote<ReaderWorker>;

export interface StartedReader {
  readonly reader: RemoteReader;
  /** Settled when the models are loaded; rejects where they cannot be, or where the worker cannot run at all. */
  readonly warm: Promise<void>;
}

/** Starts the reader in a worker. The models are on their way before the first stroke is drawn. */
export function startReader(settings: ReaderSettings): StartedReader {
  const worker = new Worker(new URL("./reader/reader.worker.ts", import.meta.url), { type: "module" });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "the reader could not be started; reload the page to try again"));
    });
  });
  const reader = wrap<ReaderWorker>(worker);
  return { reader, warm: Promise.race([reader.warm(settings), died]) };
}
