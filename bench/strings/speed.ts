/**
 * How many images a second whole processes read, from their start to their end, and their peak memory: `numera read` over
 * all cheques, and in turns with it Tesseract and ocr-node over some of the same images. A first round, to bring files and
 * programs into memory, does not count.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { otherLoad, processorTime } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { installOcrNode, OCR_NODE_WORKER } from "./readers/ocrNodeReader.ts";
import { TESSERACT_OPTIONS } from "./readers/tesseractReader.ts";
import type { LabelledImage } from "./sets/stringSet.ts";

export interface SpeedResult {
  readonly images: number;
  readonly imagesPerSecond: number;
  /** Largest resident set of the process; told where /usr/bin/time is. */
  readonly peakMemoryMB?: number;
}

export interface Speed {
  readonly byReader: Readonly<Record<string, SpeedResult>>;
  /** The largest share of the processors' time that others took, the median of the rounds. */
  readonly otherLoad: number;
}

/** Rivals take seconds for these, Numera for all. */
const RIVAL_IMAGES = { tesseract: 120, "ocr-node": 40 };

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Command {
  readonly images: number;
  readonly command: string;
  readonly args: readonly string[];
  readonly input?: string;
}

/** @param rivals which of the rivals take part */
export async function measureSpeed(
  images: readonly LabelledImage[],
  rivals: readonly string[],
  rounds: number,
): Promise<Speed> {
  await build();
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-"));
  try {
    const commands = await commandsFor(images, rivals, folder);
    const taken = new Map([...commands.keys()].map((name) => [name, [] as Measured[]]));
    const loads: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      let load = 0;
      for (const [name, command] of commands) {
        process.stderr.write(`speed: round ${round} of ${rounds}, ${name}\n`);
        const before = processorTime();
        const measured = await time(command, join(folder, "time"));
        load = Math.max(load, otherLoad(before, processorTime(), measured.processorSeconds));
        if (round > 0) taken.get(name)!.push(measured);
      }
      if (round > 0) loads.push(load);
    }
    const byReader = Object.fromEntries(
      [...commands].map(([name, command]) => [name, summary(command.images, taken.get(name)!)]),
    );
    return { byReader, otherLoad: median(loads) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function summary(images: number, measured: readonly Measured[]): SpeedResult {
  const memory = measured.map(({ peakMemoryMB }) => peakMemoryMB);
  const seconds = median(measured.map((one) => one.seconds));
  return {
    images,
    imagesPerSecond: images / seconds,
    ...(memory.every((value) => value !== undefined) && { peakMemoryMB: Math.max(...(memory as number[])) }),
  };
}

/** What users run is what was built. */
async function build(): Promise<void> {
  const { code, errors } = await run(process.execPath, [
    root("node_modules/typescript/bin/tsc"),
    "--build",
    root(""),
  ]);
  if (code !== 0) throw new Error(`bench strings: the packages cannot be built for the speed:\n${errors}`);
}

async function commandsFor(
  images: readonly LabelledImage[],
  rivals: readonly string[],
  folder: string,
): Promise<Map<string, Command>> {
  const paths = (count: number) => images.slice(0, count).map(({ path }) => path);
  const commands = new Map<string, Command>();
  commands.set("numera", {
    images: images.length,
    command: process.execPath,
    args: [root("packages/cli/bin/numera.js"), "read", "--json", ...paths(images.length)],
  });
  if (rivals.includes("tesseract")) {
    const list = join(folder, "images.txt");
    const some = paths(RIVAL_IMAGES.tesseract);
    await writeFile(list, some.map((path) => `${path}\n`).join(""));
    commands.set("tesseract", {
      images: some.length,
      command: "tesseract",
      args: [list, "stdout", ...TESSERACT_OPTIONS],
    });
  }
  if (rivals.includes("ocr-node")) {
    const some = paths(RIVAL_IMAGES["ocr-node"]);
    commands.set("ocr-node", {
      images: some.length,
      command: process.execPath,
      args: [OCR_NODE_WORKER, await installOcrNode()],
      input: some.map((path) => `${path}\n`).join(""),
    });
  }
  return commands;
}

interface Measured {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMemoryMB?: number;
}

/** GNU time's format: seconds of processors in the user's and the system's name, kilobytes of the largest resident set. */
const TIME_FORMAT = "%U %S %M";

/** @param file where GNU time may write */
async function time({ command, args, input }: Command, file: string): Promise<Measured> {
  const start = performance.now();
  const timed = await run("/usr/bin/time", ["-f", TIME_FORMAT, "-o", file, command, ...args], input);
  if (timed.code !== undefined) {
    const seconds = (performance.now() - start) / 1000;
    if (timed.code !== 0) throw new Error(`bench strings: ${command} failed:\n${timed.errors}`);
    const [user, system, kilobytes] = (await readFile(file, "utf8")).trim().split(" ").map(Number);
    return { seconds, processorSeconds: user! + system!, peakMemoryMB: kilobytes! / 1024 };
  }
  const begin = performance.now();
  const { code, errors } = await run(command, args, input);
  if (code !== 0) throw new Error(`bench strings: ${command} failed:\n${errors}`);
  return { seconds: (performance.now() - begin) / 1000, processorSeconds: 0 };
}

/** Runs a command whose output nobody needs. @returns a code of undefined where there is no such command */
function run(
  command: string,
  args: readonly string[],
  input = "",
): Promise<{ code: number | undefined; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["pipe", "ignore", "pipe"] });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", () => resolve({ code: undefined, errors }));
    child.on("close", (code) => resolve({ code: code ?? 1, errors }));
  });
}
