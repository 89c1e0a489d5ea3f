import { type Remote, wrap } from "comlink";
import type { TeacherWorker } from "./teacher/teacher.worker.ts";

/** Starts a worker that teaches; `stop` ends it at once, whatever it is doing. */
export function startTeacher(): { readonly teacher: Remote<TeacherWorker>; stop(): void } {
  const worker = new Worker(new URL("./teacher/teacher.worker.ts", import.meta.url), { type: "module" });
  return { teacher: wrap<TeacherWorker>(worker), stop: () => worker.terminate() };
}
