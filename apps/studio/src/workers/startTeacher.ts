import { type Remote, wrap } from "comlink";
import type { TeachWorker } from "./teacher/teach.worker.ts";

/** Starts a worker that teaches; `stop` ends it at once, whatever it is doing. */
export function startTeacher(): { readonly teacher: Remote<TeachWorker>; stop(): void } {
  const worker = new Worker(new URL("./teacher/teach.worker.ts", import.meta.url), { type: "module" });
  return { teacher: wrap<TeachWorker>(worker), stop: () => worker.terminate() };
}
