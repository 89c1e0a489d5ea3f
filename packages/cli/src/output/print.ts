import { once } from "node:events";

/** Writes a line to stdout and waits where the reader of a pipe is slower than we are. */
export async function print(line = ""): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** Ends the process quietly once nobody reads its output any more, as in `numera read scans | head -1`. */
export function quitOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}
