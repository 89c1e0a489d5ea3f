import { once } from "node:events";
import { escapedJson, escapedLines } from "./escaped.ts";
import { reportError } from "./reportError.ts";

/**
 * Writes a line to stdout, or several, and waits where the reader of a pipe is slower than we are. Of control characters only line ends
 * and colors come through; a name in a line is `escaped` besides, so that it ends none.
 */
export async function print(line = ""): Promise<void> {
  if (!process.stdout.write(`${escapedLines(line)}\n`)) await once(process.stdout, "drain");
}

/** Writes a line of JSON to stdout. */
export async function printJson(value: unknown): Promise<void> {
  if (!process.stdout.write(`${escapedJson(JSON.stringify(value))}\n`)) await once(process.stdout, "drain");
}

/** Writes a line to stderr, beside what the command gives. */
export function note(line: string): void {
  process.stderr.write(`${escapedLines(line)}\n`);
}

/**
 * Ends the process once its output can be written no more: quietly where nobody reads it, as in `numera read scans | head -1`, and
 * else, on a full disk, with a sentence and code 1.
 */
export function quitWithoutOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      if (stream === process.stdout) reportError(`the output cannot be written (${error.message})`);
      process.exit(1);
    });
  }
}
