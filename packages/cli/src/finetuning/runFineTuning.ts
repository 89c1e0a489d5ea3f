import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readInitializers } from "@numera/graph";
import { describeModel, loadLineRecognizer } from "@numera/reader";
import { modelBytes } from "@numera/reader/node";
import { foldBlock, holdOut, LINE_CLASSES, lineNet, restoreWeights } from "@numera/trainer";
import { loadDigitBank, loadLetterBank, writeAtomically } from "@numera/trainer/node";
import * as ort from "onnxruntime-node";
import { CountingLine } from "../output/countingLine.ts";
import { print } from "../output/print.ts";
import { fineTuneCard } from "./card.ts";
import {
  type Beginning,
  type BlockLines,
  type BlockResult,
  blockName,
  fineTuneBlock,
} from "./fineTuneBlock.ts";
import { type LabeledLine, readLabeledLines } from "./labeledLines.ts";
import { comparisonText, isBetter, meanOf } from "./scores.ts";
import {
  type FineTuning,
  readDoubtful,
  readSettings,
  SETTINGS_FILE,
  sha256,
  type Validation,
} from "./settings.ts";

/** What a fine-tuning is asked for; what it reads is hashed when it begins. */
export type Request = Omit<FineTuning, "sha256">;

/** Begins a fine-tuning in a new or empty folder. @throws Error where the folder holds something or the input is bad */
export async function beginFineTuning(folder: string, request: Request, signal: AbortSignal): Promise<void> {
  const settings = { ...request, sha256: await hashes(request) };
  const lines = await loadLines(settings);
  const beginning = await beginningOf(settings, lines);
  partsOf(settings, lines);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new Error(
      `finetune: "${folder}" is not empty; go on with its fine-tuning by --resume "${folder}", or name another folder by --out`,
    );
  }
  await writeAtomically(join(folder, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
  await run(folder, lines, beginning, signal);
}

/** Goes on with the fine-tuning in `folder`. @throws Error where there is none, or the model or the labels are others now */
export async function resumeFineTuning(folder: string, signal: AbortSignal): Promise<void> {
  const settings = await readSettings(folder);
  const now = await hashes(settings);
  for (const part of ["model", "labels"] as const) {
    if (now[part] !== settings.sha256[part]) {
      const what = part === "model" ? `the model "${settings.model}"` : `labels.csv of "${settings.strings}"`;
      throw new Error(`finetune: ${what} is not what "${folder}" began with; begin anew in another folder`);
    }
  }
  const lines = await loadLines(settings);
  await run(folder, lines, await beginningOf(settings, lines), signal);
}

async function hashes({ model, strings }: Request): Promise<FineTuning["sha256"]> {
  const path = join(strings, "labels.csv");
  const labels = await readFile(path).catch((cause: unknown) => {
    throw new Error(`--strings: "${path}" cannot be opened; it should list file,label`, { cause });
  });
  const bytes = await modelBytes(model);
  if (describeModel(bytes).kind !== "line") {
    throw new Error(
      `--model: "${model}" names single digits; fine-tune one that reads lines, such as "line"`,
    );
  }
  return { model: sha256(bytes), labels: sha256(labels) };
}

async function loadLines({ strings, model }: FineTuning): Promise<LabeledLine[]> {
  const counting = new CountingLine("images");
  const recognizer = await loadLineRecognizer(ort, await modelBytes(model));
  const lines = await readLabeledLines(strings, recognizer, (done, n) => counting.show(done, n));
  counting.clear();
  return lines;
}

async function beginningOf(settings: FineTuning, lines: readonly LabeledLine[]): Promise<Beginning> {
  const doubtful = await readDoubtful(settings.doubtful, new Set(lines.map(({ name }) => name)));
  const initializers = readInitializers(await modelBytes(settings.model));
  return {
    settings,
    weights: restoreWeights(lineNet, initializers, LINE_CLASSES),
    digits: (await loadDigitBank({ split: "train" })).bank,
    letters: await loadLetterBank(),
    doubtful,
  };
}

async function run(
  folder: string,
  lines: readonly LabeledLine[],
  beginning: Beginning,
  signal: AbortSignal,
): Promise<void> {
  const parts = partsOf(beginning.settings, lines);
  const finished =
    beginning.settings.folds === undefined
      ? await runOnce(folder, parts[0]!, beginning, signal)
      : await runFolds(folder, parts, lines, beginning, signal);
  if (finished) return;
  process.stderr.write(`; go on with: numera finetune --resume ${folder}\n`);
  process.exitCode = 130;
}

/** What is trained on and what is held out in each run. @throws RangeError where there are too few lines */
function partsOf({ validation, folds }: FineTuning, lines: readonly LabeledLine[]): BlockLines[] {
  const count = lines.length;
  if (folds === undefined) return [holdOut(lines, blockOf(validation, count))];
  return Array.from({ length: folds }, (_, i) => holdOut(lines, foldBlock(count, i + 1, folds)));
}

/** Holds one block out, and keeps the new weights where they read it better. */
async function runOnce(
  folder: string,
  block: BlockLines,
  beginning: Beginning,
  signal: AbortSignal,
): Promise<boolean> {
  const { settings } = beginning;
  await print(
    `trains on ${block.kept.length} lines, held out: ${block.held.length}, ${blockName(block.held)}`,
  );
  const result = await fineTuneBlock(settings.name, join(folder, "run"), block, beginning, signal);
  if (result?.comparison === undefined) return false;
  const { comparison } = result;
  await print(`${comparisonText(comparison)}; ${result.seconds.toFixed(0)} s`);
  if (!isBetter(comparison)) await print(worse(settings));
  else await ship(folder, join(folder, "run"), settings, [{ held: blockName(block.held), ...result }]);
  return true;
}

/** Holds each block out in turn; then, if it is asked for and they are read better, trains on all. */
async function runFolds(
  folder: string,
  parts: readonly BlockLines[],
  lines: readonly LabeledLine[],
  beginning: Beginning,
  signal: AbortSignal,
): Promise<boolean> {
  const { settings } = beginning;
  const results: (BlockResult & { readonly held: string })[] = [];
  const folds = parts.length;
  for (const [i, block] of parts.entries()) {
    const fold = i + 1;
    const path = join(folder, `fold-${fold}`);
    const result = await fineTuneBlock(`fold ${fold}/${folds}`, path, block, beginning, signal);
    if (result?.comparison === undefined) return false;
    results.push({ held: blockName(block.held), ...result });
    await print(
      `fold ${fold}/${folds}: ${comparisonText(result.comparison)}; ${result.seconds.toFixed(0)} s`,
    );
  }
  const mean = meanOf(results.map(({ comparison }) => comparison!));
  await print(`mean of ${folds} folds: ${comparisonText(mean)}`);
  if (!settings.final) return true;
  if (!isBetter(mean)) {
    await print(worse(settings));
    return true;
  }
  const path = join(folder, "final");
  const final = await fineTuneBlock("all lines", path, { kept: lines, held: [] }, beginning, signal);
  if (final === undefined) return false;
  await ship(folder, path, settings, results, final);
  return true;
}

function blockOf(validation: Validation, count: number) {
  if (validation === "last quarter") return { first: count - Math.max(1, Math.floor(count / 4)), end: count };
  return "block" in validation ? validation.block : foldBlock(count, validation.fold, validation.folds);
}

function worse({ model }: FineTuning): string {
  return `no better than before on what was held out: "${model}" is kept, and no new model is written`;
}

async function ship(
  folder: string,
  from: string,
  settings: FineTuning,
  results: readonly (BlockResult & { readonly held: string })[],
  final?: BlockResult,
): Promise<void> {
  const file = await readFile(join(from, `${settings.name}.onnx`));
  const model = join(folder, `${settings.name}.onnx`);
  const card = fineTuneCard(settings, file, results, final);
  await writeAtomically(model, file);
  await writeAtomically(join(folder, `${settings.name}.json`), `${JSON.stringify(card, null, 2)}\n`);
  await print(`the new model and its card: ${model}, ${settings.name}.json`);
}
