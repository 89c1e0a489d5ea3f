/**
 * @gutenye/ocr-node (PaddleOCR's PP-OCRv4 on ONNX Runtime), digits kept. Installed on demand beside the cached sets.
 *
 * It is asked in the best of the ways tried on every fifth of the first 400 cheques and marks, of 80 each: detection and
 * recognition of the images as they are 13 and 48 right, with paper of 0.5 heights around and filled up to multiples of 32 pixels
 * (its own filling is black) 39 and 59, so and 2 times as large 42 and 48; recognition alone of the images as they are 42 and 66, with
 * paper of 0.1 heights around 41 and 49, of 0.2 heights 38 and 44.
 */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cacheFolder } from "@numera/trainer/node";
import { readThroughCache } from "./readingCache.ts";
import type { ReaderOrReason, ReadResult } from "./stringReader.ts";

const OCR_NODE_VERSION = "1.4.8";
export const OCR_NODE_WORKER = fileURLToPath(new URL("./ocr-node-worker.mjs", import.meta.url));

/** Where it is installed; installs it first where it is not. @throws with npm's last words */
export async function installOcrNode(): Promise<string> {
  const folder = join(cacheFolder(), "bench-strings", `ocr-node-${OCR_NODE_VERSION}`);
  const there = await access(join(folder, "node_modules", "@gutenye", "ocr-node", "package.json")).then(
    () => true,
    () => false,
  );
  if (there) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  process.stderr.write(`installing @gutenye/ocr-node ${OCR_NODE_VERSION} in ${folder}\n`);
  // ONNX Runtime's CPU library is inside its package; its install script would fetch CUDA's.
  await promisify(execFile)(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", `@gutenye/ocr-node@${OCR_NODE_VERSION}`],
    { cwd: folder, env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" } },
  );
  return folder;
}

export async function ocrNodeReader(): Promise<ReaderOrReason> {
  const name = "ocr-node";
  let folder: string;
  try {
    folder = await installOcrNode();
  } catch (error) {
    const words = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
    return { name, missing: `@gutenye/ocr-node cannot be installed (${words})` };
  }
  let worker: OcrNodeWorker | undefined;
  const version = `@gutenye/ocr-node ${OCR_NODE_VERSION}`;
  const asked = `${version}, its recognition alone`;
  return {
    name,
    version,
    notes: [
      `${asked} (each image is one line to it), digits kept; its confidence is the mean of its characters'`,
    ],
    read: (images, onProgress) =>
      readThroughCache(
        name,
        asked,
        images,
        async (some) => {
          worker ??= await OcrNodeWorker.start(folder);
          const results: ReadResult[] = [];
          for (const { path } of some) results.push(await worker.read(path));
          return results;
        },
        onProgress,
      ),
    close: async () => worker?.stop(),
  };
}

interface Answer {
  readonly lines: readonly { readonly text: string; readonly mean: number }[];
  readonly ms: number;
  readonly error?: string;
}

/** Its process: it has another version of sharp than Numera, and the two do not bear each other in one. */
class OcrNodeWorker {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #errors = "";

  private constructor(folder: string) {
    this.#child = spawn(process.execPath, [OCR_NODE_WORKER, folder], { stdio: "pipe" });
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#errors += text;
    });
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  static async start(folder: string): Promise<OcrNodeWorker> {
    const worker = new OcrNodeWorker(folder);
    await worker.#answer();
    return worker;
  }

  async read(path: string): Promise<ReadResult> {
    this.#child.stdin.write(`${path}\n`);
    const { lines, ms } = (await this.#answer()) as Answer;
    return { ...digitsOf(lines), ms };
  }

  async #answer(): Promise<unknown> {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`@gutenye/ocr-node ended:\n${this.#errors.trim()}`);
    return JSON.parse(value);
  }

  stop(): void {
    this.#child.stdin.end();
  }
}

/** The digits of all lines that have any, left as they come; the lowest of these lines' means. */
export function digitsOf(lines: Answer["lines"]): { text: string; confidence: number } {
  const found = lines
    .map(({ text, mean }) => ({ text: text.replace(/[^0-9]/g, ""), mean }))
    .filter(({ text }) => text !== "");
  return {
    text: found.map(({ text }) => text).join(""),
    confidence: found.length === 0 ? 0 : Math.max(0, Math.min(1, ...found.map(({ mean }) => mean))),
  };
}
