import type { Objective } from "../worker/objective.ts";
import type { FromTrials, ToTrials } from "./messages.ts";
import { plainError, rebuiltError } from "./plainError.ts";

/**
 * Runs trials for the process that started this one, by `processObjective`, until that one goes.
 * @param objectiveOf makes the objective of the data that the trial came with; called for each trial
 */
export function serveTrials(objectiveOf: (data: unknown) => Objective | Promise<Objective>): void {
  const calls = new Map<number, PromiseWithResolvers<boolean | undefined>>();
  let next = 0;
  let stop = new AbortController();

  const send = (message: FromTrials) => process.send?.(message);
  const call = (message: (id: number) => FromTrials) => {
    const id = next++;
    const waiting = Promise.withResolvers<boolean | undefined>();
    calls.set(id, waiting);
    send(message(id));
    return waiting.promise;
  };

  const run = async ({ trial, data }: ToTrials & { type: "run" }) => {
    stop = new AbortController();
    try {
      const objective = await objectiveOf(data);
      const outcome = await objective({
        trial,
        signal: stop.signal,
        report: async (step, value) => (await call((id) => ({ type: "report", id, step, value })))!,
        noteCheckpoint: async (path) => void (await call((id) => ({ type: "checkpoint", id, path }))),
      });
      send({ type: "ended", outcome });
    } catch (error) {
      send({ type: "threw", error: plainError(error) });
    }
  };

  process.on("message", (message: ToTrials) => {
    if (message.type === "run") void run(message);
    else if (message.type === "stop") stop.abort();
    else {
      const waiting = calls.get(message.id);
      calls.delete(message.id);
      if (message.error === undefined) waiting?.resolve(message.value);
      else waiting?.reject(rebuiltError(message.error));
    }
  });
  // Ctrl-C reaches every process of the terminal; the worker says what is to be done, and its end is ours.
  process.on("SIGINT", () => {});
  process.on("disconnect", () => process.exit());
}
