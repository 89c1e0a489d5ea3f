import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";

/**
 * When it is begun, ONNX Runtime (1.30, on Linux) matches the whole command line against a regular expression, by a recursion that
 * takes some 300 bytes of stack a character: more than 27,000 characters, 450 paths of scans, end the process by a segmentation
 * fault.
 */
const longestSafe = 8_000;
const stackBytesPerCharacter = 1024;

/** Begins ONNX Runtime, where the command line is so long that it needs it, in a thread that has stack enough. */
export async function beginRuntime(): Promise<void> {
  const commandLine = await readFile("/proc/self/cmdline").catch(() => undefined);
  if (commandLine === undefined || commandLine.length <= longestSafe) return;
  const stackSizeMb = Math.ceil((commandLine.length * stackBytesPerCharacter) / 2 ** 20);
  await once(new Worker(beginning, { eval: true, resourceLimits: { stackSizeMb } }), "exit");
}

/** It has to be asked for a session to begin. That this one cannot be is no matter. */
const beginning = `import(${JSON.stringify(import.meta.resolve("onnxruntime-node"))})
  .then((ort) => ort.InferenceSession.create(new Uint8Array(1)))
  .catch(() => {});`;
