/**
 * How many images a second whole processes read, from their start to their end, and their peak memory: `numera read` over
 * all cheques, and in turns with it Tesseract and ocr-node over some of the same images. A first round, to bring files and
 * programs into memory, does not count.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { otherLoad, processorTime } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { build, type Command, measureProcess, numera, type ProcessFigures } from "../measure/wholeProcess.ts";
import { installOcrNode, OCR_NODE_WORKER } from "./readers/ocrNodeReader.ts";
import { prepareImages } from "./readers/preparation.ts";
import { TESSERACT_OPTIONS, TESSERACT_WAY } from "./readers/tesseractReader.ts";
import type { LabeledImage } from "./sets/stringSet.ts";

export interface SpeedResult {
  readonly images: number;
  readonly imagesPerSecond: number;
  /** Of all processors, the process's start included. Told where /usr/bin/time is, as is the next. */
  readonly processorMsPerImage?: number;
  /** Largest resident set of the process. */
  readonly peakMemoryMB?: number;
}

export interface Speed {
  /** What `numera read` is to reach on two cores. */
  readonly goal: typeof GOAL;
  readonly byReader: Readonly<Record<string, SpeedResult>>;
  /** The largest share of the processors' time that others took, the median of the rounds. */
  readonly otherLoad: number;
}

const GOAL = { imagesPerSecond: 150, peakMemoryMB: 500 };

/** Rivals take seconds for these, Numera for all. */
const RIVAL_IMAGES = { tesseract: 120, "ocr-node": 40 };

interface Contestant extends Command {
  readonly images: number;
}

/** @param rivals which of the rivals take part */
export async function measureSpeed(
  images: readonly LabeledImage[],
  rivals: readonly string[],
  rounds: number,
): Promise<Speed> {
  await build();
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-"));
  try {
    const contestants = await contestantsFor(images, rivals, folder);
    const taken = new Map([...contestants.keys()].map((name) => [name, [] as ProcessFigures[]]));
    const loads: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      let load = 0;
      for (const [name, contestant] of contestants) {
        process.stderr.write(`speed: round ${round} of ${rounds}, ${name}\n`);
        const before = processorTime();
        const measured = await measureProcess(contestant);
        load = Math.max(load, otherLoad(before, processorTime(), measured.processorSeconds ?? 0));
        if (round > 0) taken.get(name)!.push(measured);
      }
      if (round > 0) loads.push(load);
    }
    const byReader = Object.fromEntries(
      [...contestants].map(([name, { images }]) => [name, summary(images, taken.get(name)!)]),
    );
    return { goal: GOAL, byReader, otherLoad: median(loads) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function summary(images: number, measured: readonly ProcessFigures[]): SpeedResult {
  const memory = measured.flatMap(({ peakMemoryMB = [] }) => peakMemoryMB);
  const work = measured.flatMap(({ processorSeconds = [] }) => processorSeconds);
  return {
    images,
    imagesPerSecond: images / median(measured.map(({ seconds }) => seconds)),
    ...(work.length > 0 && { processorMsPerImage: (1000 * median(work)) / images }),
    ...(memory.length > 0 && { peakMemoryMB: Math.max(...memory) }),
  };
}

/** Tesseract's images are prepared beforehand: that does not count for it. */
async function contestantsFor(
  images: readonly LabeledImage[],
  rivals: readonly string[],
  folder: string,
): Promise<Map<string, Contestant>> {
  const contestants = new Map<string, Contestant>();
  const paths = images.map(({ path }) => path);
  contestants.set("numera", { images: images.length, ...numera("read", "--json", ...paths) });
  if (rivals.includes("tesseract")) {
    const some = await prepareImages(images.slice(0, RIVAL_IMAGES.tesseract), TESSERACT_WAY, folder);
    const list = join(folder, "images.txt");
    await writeFile(list, lines(some));
    contestants.set("tesseract", {
      images: some.length,
      command: "tesseract",
      args: [list, "stdout", ...TESSERACT_OPTIONS],
    });
  }
  if (rivals.includes("ocr-node")) {
    const some = paths.slice(0, RIVAL_IMAGES["ocr-node"]);
    contestants.set("ocr-node", {
      images: some.length,
      command: process.execPath,
      args: [OCR_NODE_WORKER, await installOcrNode()],
      input: lines(some),
    });
  }
  return contestants;
}

function lines(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join("");
}
