import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const REPOSITORY = fileURLToPath(new URL("../../../../", import.meta.url));
export const SAMPLES = join(REPOSITORY, "samples");

/**
 * How node runs the built command: `process.execPath` with these arguments, then the command's own. What is WebAssembly, the
 * embedded PostgreSQL of a study, is compiled fast instead of well: a test runs little of it.
 */
export const NUMERA: readonly string[] = ["--liftoff-only", join(REPOSITORY, "packages/cli/bin/numera.js")];

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the real command in a process of its own, its output going to pipes. For what reads, trains or is interrupted; that a command
 * refuses something, `runInProcess` learns in a hundredth of the time.
 */
export function runNumera(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...NUMERA, ...args], { cwd: REPOSITORY }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** The lines of an output that ends with a newline. */
export function linesOf(output: string): string[] {
  return output.split("\n").slice(0, -1);
}
