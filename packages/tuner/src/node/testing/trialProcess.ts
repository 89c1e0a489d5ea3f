/** Runs trials in a process of its own, as the data tell: how the parameter x makes them end. */

import { setTimeout as wait } from "node:timers/promises";
import { serveTrials } from "../processes/serveTrials.ts";
import { TunerError } from "../tunerError.ts";

serveTrials((data) => async ({ trial, signal, report, noteCheckpoint }) => {
  switch (data) {
    case "die":
      process.kill(process.pid, "SIGKILL");
      return { state: "pruned" };
    case "throw":
      throw new Error("no luck");
    case "cannot":
      throw new TunerError("cannot-run", "too large");
    case "missing":
      throw Object.assign(new Error("there are no data"), { name: "TrainerError", code: "missing-data" });
    case "no room":
      throw new TunerError("cannot-work", "the disk is full");
    case "wait":
      await noteCheckpoint("a half");
      await wait(60_000, undefined, { signal }).catch(() => {});
      return { state: "interrupted" };
    case "report":
      for (let step = 1; ; step++) if (await report(step, step / 10)) return { state: "pruned" };
  }
  return { state: "complete", objectives: [trial.number, process.pid] };
});
