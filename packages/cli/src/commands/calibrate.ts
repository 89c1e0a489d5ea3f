import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Reader, Strategy } from "@numera/reader";
import { calibrationPath } from "@numera/reader/node";
import { writeAtomically } from "@numera/trainer/node";
import { Command } from "commander";
import {
  type FoldReaders,
  type OnProgress,
  type ReadKind,
  readComposed,
  readFolder,
} from "../calibration/calibrationKinds.ts";
import { makeCalibration } from "../calibration/makeCalibration.ts";
import { type Folds, readFolds } from "../calibration/readFolds.ts";
import { promisedThresholds, scoreCalibration } from "../calibration/scoreCalibration.ts";
import { calibrationReport } from "../output/calibrationReport.ts";
import { CountingLine } from "../output/countingLine.ts";
import { print } from "../output/print.ts";
import { openReader } from "../reading/openReader.ts";
import { strategyOption } from "./options.ts";

interface CalibrateOptions {
  readonly model: string;
  readonly strategy?: Strategy;
  readonly strings: readonly string[];
  readonly folds?: string;
  readonly doubtful?: string;
  readonly blocks?: number;
  readonly synthetic: number;
  readonly numberless: number;
  readonly out?: string;
  readonly json?: true;
}

export function calibrateCommand(): Command {
  return new Command("calibrate")
    .description("Make a model's confidences hold: fit them to strings whose digits are known")
    .option("--model <name|file>", "the model whose readings are calibrated", "line")
    .addOption(strategyOption())
    .option("--strings <dir...>", "folders of images of digit strings with labels.csv (file,label)", [])
    .option(
      "--folds <run>",
      "folder of the numera finetune --folds N --final that made the model: its folds read what they were not trained on",
    )
    .option("--doubtful <file>", "JSON with names of files whose labels are in doubt: they are set aside")
    .option(
      "--blocks <n>",
      "parts of neighboring images that are judged by a fit to the others (default: the folds, or 4)",
      Number,
    )
    .option("--synthetic <n>", "strings to compose from MNIST's training digits", Number, 3000)
    .option("--numberless <n>", "images without a number to draw", Number, 1500)
    .option("--out <file>", "the calibration (default: NAME.calibration.json beside the model)")
    .option("--json", "print the scores as one JSON object")
    .action(calibrate);
}

async function calibrate(options: CalibrateOptions): Promise<void> {
  checkCounts(options);
  const setAside = new Set(await doubtfulNames(options.doubtful));
  const { folds: run, model, strings } = options;
  const folds = run === undefined ? undefined : await readFolds(run, model, strings);
  const blocks = options.blocks ?? folds?.models.length ?? 4;
  const reader = await openReader({ strategy: options.strategy, model, calibrated: false });
  const strategy = reader.strategy as Strategy;
  const foldReaders = folds && (await readersOf(folds, strategy));
  const kinds: ReadKind[] = [];
  for (const folder of options.strings) {
    const readers = foldReaders && folder === folds.folder ? foldReaders : reader;
    kinds.push(await counted((onProgress) => readFolder(readers, folder, setAside, onProgress)));
  }
  const counts = { strings: options.synthetic, numberless: options.numberless };
  kinds.push(...(await counted((onProgress) => readComposed(reader, counts, onProgress))));
  checkEnough(kinds, blocks);
  const scores = scoreCalibration(kinds, blocks);
  const calibration = makeCalibration(kinds, blocks, {
    strategy,
    models: reader.models,
  });
  const out = options.out ?? (await calibrationPath(options.model, strategy));
  await writeAtomically(out, Buffer.from(`${JSON.stringify(calibration, undefined, 2)}\n`));
  if (options.json) return print(JSON.stringify({ file: out, blocks, scores }));
  const { weights, bias } = calibration;
  const thresholds = promisedThresholds(calibration);
  await print(calibrationReport({ scores, blocks, thresholds, weights, bias }));
  await print(`written to ${out}`);
}

function checkCounts({ blocks = 2, synthetic, numberless }: CalibrateOptions): void {
  const counts = { blocks: [blocks, 2], synthetic: [synthetic, 0], numberless: [numberless, 0] } as const;
  for (const [name, [value, least]] of Object.entries(counts)) {
    if (!Number.isSafeInteger(value) || value < least) {
      throw new Error(`--${name}: expected a whole number from ${least}, got ${value}`);
    }
  }
}

async function readersOf({ models, foldOf }: Folds, strategy: Strategy): Promise<FoldReaders> {
  const readers: Reader[] = [];
  for (const model of models) readers.push(await openReader({ strategy, model, calibrated: false }));
  return { readers, foldOf };
}

/** @throws where a fit would have nothing to tell right from wrong by, in any block's absence */
function checkEnough(kinds: readonly ReadKind[], blocks: number): void {
  const strings = kinds.filter(({ numbers }) => numbers).flatMap(({ images }) => images);
  const lines = strings.flat();
  const wrong = lines.filter(({ right }) => !right).length;
  const least = 10 * blocks;
  if (wrong < least || lines.length - wrong < least) {
    throw new Error(
      `calibrate: of ${strings.length} strings ${lines.length - wrong} were read right and ${wrong} wrong; ` +
        `a fit wants ${least} of either: give more by --strings or --synthetic`,
    );
  }
}

async function counted<Result>(work: (onProgress: OnProgress) => Promise<Result>): Promise<Result> {
  const lines = new Map<string, CountingLine>();
  const result = await work((kind, done, count) => {
    const line = lines.get(kind) ?? new CountingLine(`images (${kind})`);
    lines.set(kind, line);
    line.show(done, count);
  });
  for (const line of lines.values()) line.clear();
  return result;
}

/** File names from JSON: a list of them, or an object with what is in doubt about each. */
async function doubtfulNames(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  try {
    const parsed: unknown = JSON.parse(await readFile(file, "utf8"));
    const names = Array.isArray(parsed) ? parsed.map(String) : Object.keys(parsed as object);
    return names.map((name) => basename(name));
  } catch (cause) {
    throw new Error(`--doubtful: "${file}" cannot be read as JSON (${(cause as Error).message})`, { cause });
  }
}
