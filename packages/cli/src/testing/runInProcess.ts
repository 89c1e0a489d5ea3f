import { runCommandLine } from "../runCommandLine.ts";
import type { Run } from "./runNumera.ts";

/**
 * Runs the command in this process, from the sources, and catches what it writes. One at a time: what else writes meanwhile is
 * caught too.
 */
export async function runInProcess(...args: readonly string[]): Promise<Run> {
  const { exitCode } = process;
  const [stdout, stderr] = [caught(process.stdout), caught(process.stderr)];
  process.exitCode = undefined;
  try {
    await runCommandLine(args);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.exitCode = exitCode;
    stdout.release();
    stderr.release();
  }
}

/** Keeps what is written to a stream, until it is released. */
function caught(stream: NodeJS.WriteStream) {
  const { write } = stream;
  let text = "";
  stream.write = (chunk: Uint8Array | string) => {
    text += typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk);
    return true;
  };
  return {
    text: () => text,
    release() {
      stream.write = write;
    },
  };
}
