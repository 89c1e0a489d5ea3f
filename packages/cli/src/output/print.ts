import { once } from "node:events";
import { reportError } from "./reportError.ts";

/** Writes a line to stdout and waits where the reader of a pipe is slower than we are. */
export async function print(line = ""): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
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
