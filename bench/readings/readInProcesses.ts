import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { PlainLine, ReaderChoice } from "./plainReading.ts";

export interface ReadingTask {
  readonly path: string;
  readonly choice: ReaderChoice;
}

/** What came of a file: its lines and the processor's milliseconds that reading took, or why it could not be read. */
export type ReadingResult =
  | { readonly lines: readonly PlainLine[]; readonly ms: number }
  | { readonly error: string };

/** How many processes read: one for each core. */
const readingProcesses = availableParallelism();

/**
 * Reads files in a process for each core, each with readers of its own: processes, for only a process knows how long the
 * processor worked for it, its threads included, whatever else the machine does. A process takes the next task when it is done
 * with its last, so who reads what decides nothing about the lines.
 *
 * @returns the results in the order of the tasks
 * @throws Error where a process ends, such as for a model that is missing; it has said why on stderr
 */
export async function readInProcesses(
  tasks: readonly ReadingTask[],
  onProgress: (done: number) => void = () => {},
): Promise<ReadingResult[]> {
  const results = new Array<ReadingResult>(tasks.length);
  const processes = Array.from({ length: Math.min(readingProcesses, tasks.length) }, startProcess);
  let next = 0;
  let done = 0;
  const work = async (process: ChildProcess) => {
    while (next < tasks.length) {
      const i = next++;
      results[i] = await ask(process, tasks[i]!);
      onProgress(++done);
    }
  };
  try {
    await Promise.all(processes.map(work));
  } finally {
    for (const process of processes) process.kill();
  }
  return results;
}

function startProcess(): ChildProcess {
  return fork(fileURLToPath(new URL("./readingProcess.ts", import.meta.url)), {
    execArgv: ["--conditions=numera-source"],
  });
}

function ask(process: ChildProcess, task: ReadingTask): Promise<ReadingResult> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      process.off("message", onMessage).off("exit", onExit);
      act();
    };
    const onMessage = (result: unknown) => settle(() => resolve(result as ReadingResult));
    const onExit = () => settle(() => reject(new Error(`the process that read "${task.path}" ended`)));
    process.on("message", onMessage).on("exit", onExit);
    process.send(task);
  });
}
