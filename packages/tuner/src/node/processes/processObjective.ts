import { type ChildProcess, fork } from "node:child_process";
import { TunerError } from "../tunerError.ts";
import type { Objective, TrialContext, TrialOutcome } from "../worker/objective.ts";
import type { FromTrials, ToTrials } from "./messages.ts";
import { plainError, rebuiltError } from "./plainError.ts";

export interface ProcessObjective {
  readonly objective: Objective;
  /** Ends the process. */
  close(): void;
}

/**
 * An objective that runs in a process of its own, one trial at a time: whatever a trial does to its process, the worker and the
 * other trials live on, and a thread that computes keeps no heartbeat waiting. The process is started with the first trial, and
 * anew after one that it did not survive.
 * @param module the program's file: it calls `serveTrials`
 * @param data handed to the objective there, the same for every trial
 * @param execArgv options of node; this process's own where they are left out
 */
export function processObjective(
  module: string,
  data: unknown,
  execArgv: readonly string[] = process.execArgv,
): ProcessObjective {
  let child: ChildProcess | undefined;
  return {
    objective(context) {
      if (child === undefined || !child.connected) child = start(module, execArgv);
      return runIn(child, context, data);
    },
    close() {
      child?.kill("SIGKILL");
    },
  };
}

function start(module: string, execArgv: readonly string[]): ChildProcess {
  // What it prints is no result of ours.
  const child = fork(module, {
    execArgv: [...execArgv],
    stdio: ["ignore", 2, 2, "ipc"],
    serialization: "advanced",
  });
  child.setMaxListeners(20);
  return child;
}

function runIn(child: ChildProcess, context: TrialContext, data: unknown): Promise<TrialOutcome> {
  const { trial, signal } = context;
  const send = (message: ToTrials) => {
    if (child.connected) child.send(message);
  };
  const answer = async (id: number, call: Promise<boolean | undefined>) => {
    try {
      const value = await call;
      send({ type: "answer", id, ...(value !== undefined && { value }) });
    } catch (error) {
      failure ??= error;
      send({ type: "answer", id, error: plainError(error) });
    }
  };
  /** What a call threw here; what it makes the trial throw there is only its echo. */
  let failure: unknown;
  return new Promise<TrialOutcome>((resolve, reject) => {
    const settle = (act: () => void) => {
      child.off("message", onMessage).off("exit", onExit).off("error", onError);
      signal.removeEventListener("abort", stop);
      act();
    };
    const stop = () => send({ type: "stop" });
    const onMessage = (message: FromTrials) => {
      if (message.type === "report") void answer(message.id, context.report(message.step, message.value));
      else if (message.type === "checkpoint")
        void answer(
          message.id,
          context.noteCheckpoint(message.path).then(() => undefined),
        );
      else if (message.type === "ended") settle(() => resolve(message.outcome));
      else settle(() => reject(failure ?? rebuiltError(message.error)));
    };
    const onExit = (code: number | null, ending: NodeJS.Signals | null) =>
      settle(() =>
        reject(
          new TunerError("process-ended", `the trial's process ended by ${ending ?? `exit code ${code}`}`),
        ),
      );
    const onError = (error: Error) => settle(() => reject(error));
    child.on("message", onMessage).on("exit", onExit).on("error", onError);
    signal.addEventListener("abort", stop);
    send({ type: "run", trial, data });
    if (signal.aborted) stop();
  });
}
