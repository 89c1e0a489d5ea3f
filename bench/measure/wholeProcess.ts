import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A program that is measured as a user runs it. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** What it is given on its standard input. */
  readonly input?: string;
}

/** What a process took from its start to its end. */
export interface ProcessFigures {
  /** By the clock. */
  readonly seconds: number;
  /** Of all processors, in the user's and the system's name; told where /usr/bin/time is. */
  readonly processorSeconds?: number;
  /** Its largest resident set; told where /usr/bin/time is. */
  readonly peakMemoryMB?: number;
}

/** A file of the repository. */
const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** `numera` as users run it: built, with this Node. */
export const numera = (...args: readonly string[]): Command => ({
  command: process.execPath,
  args: [inRepository("packages/cli/bin/numera.js"), ...args],
});

/** Builds the packages: what users run is what was built. @throws with the compiler's words */
export async function build(): Promise<void> {
  const tsc = inRepository("node_modules/typescript/bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "--build", inRepository("")]).catch(({ stdout }) => {
    throw new Error(`bench: the packages cannot be built:\n${stdout}`);
  });
}

/** GNU time's format: seconds of processors in the user's and the system's name, kilobytes of the largest resident set. */
const TIME_FORMAT = "%U %S %M";

/** Runs a command, of whose output nobody takes notice, to its end. @throws with its stderr where it fails */
export async function measureProcess({ command, args, input }: Command): Promise<ProcessFigures> {
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-"));
  try {
    const figures = join(folder, "time");
    const gnuTime = ["-f", TIME_FORMAT, "-o", figures, command, ...args];
    const timed = await run("/usr/bin/time", gnuTime, input);
    const ended = timed.code === undefined ? await run(command, args, input) : timed;
    if (ended.code !== 0) throw new Error(`bench: ${command} failed:\n${ended.errors}`);
    if (timed.code === undefined) return { seconds: ended.seconds };
    const [user, system, kilobytes] = (await readFile(figures, "utf8")).trim().split(" ").map(Number);
    return { seconds: ended.seconds, processorSeconds: user! + system!, peakMemoryMB: kilobytes! / 1024 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @returns a code of undefined where there is no such command */
function run(
  command: string,
  args: readonly string[],
  input = "",
): Promise<{ code: number | undefined; errors: string; seconds: number }> {
  return new Promise((resolve) => {
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    const child = spawn(command, args, { stdio: ["pipe", "ignore", "pipe"] });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", () => resolve({ code: undefined, errors, seconds: seconds() }));
    child.on("close", (code) => resolve({ code: code ?? 1, errors, seconds: seconds() }));
  });
}
