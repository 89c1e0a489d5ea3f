import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BlockResult, FineTuning, HeldOut } from "@numera/contract";
import { foldBlock, holdOut } from "@numera/trainer";
import { epochsOf, writeAtomically } from "@numera/trainer/node";
import { isBetter, meanOf } from "../../adapt/scores.ts";
import type { FineTuningOutcome, FineTuningPart, OnFineTuningEvent } from "./events.ts";
import { type BlockLines, blockName, fineTuneBlock, type HeldBlock } from "./fineTuneBlock.ts";
import { fineTuneCard } from "./fineTuneCard.ts";
import type { FineTuningInput } from "./fineTuningInput.ts";
import type { LabeledLine } from "./labeledLines.ts";

/** A fine-tuning at work in its folder. */
export interface FineTuningWork {
  readonly folder: string;
  readonly lines: readonly LabeledLine[];
  readonly input: FineTuningInput;
  readonly signal: AbortSignal;
  readonly onEvent: OnFineTuningEvent;
}

/** What is trained on and what is held out in each part. @throws RangeError where there are too few lines */
export function partsOf({ validation, folds }: FineTuning, lines: readonly LabeledLine[]): BlockLines[] {
  const count = lines.length;
  if (folds === undefined) return [holdOut(lines, blockOf(validation, count))];
  return Array.from({ length: folds }, (_, i) => holdOut(lines, foldBlock(count, i + 1, folds)));
}

function blockOf(validation: HeldOut, count: number) {
  if (validation === "last quarter") return { first: count - Math.max(1, Math.floor(count / 4)), end: count };
  return "block" in validation ? validation.block : foldBlock(count, validation.fold, validation.folds);
}

/** Trains each part and writes the new model where it is better. */
export function fineTuneParts(work: FineTuningWork): Promise<FineTuningOutcome> {
  const parts = partsOf(work.input.settings, work.lines);
  return work.input.settings.folds === undefined ? withBlock(parts[0]!, work) : withFolds(parts, work);
}

/** Holds one block out, and keeps the new weights where they read it better. */
async function withBlock(block: BlockLines, work: FineTuningWork): Promise<FineTuningOutcome> {
  const { folder, input, onEvent } = work;
  const part: FineTuningPart = { type: "block", name: input.settings.name };
  const result = await runPart(part, "run", block, work);
  if ("stoppedAt" in result) return { state: "stopped", part, step: result.stoppedAt };
  const comparison = result.comparison!;
  await onEvent({ type: "scored", part, comparison, seconds: result.seconds });
  if (!isBetter(comparison)) return { state: "no-better", model: input.settings.model };
  const results = [{ held: blockName(block.held), ...result }];
  return writeModel(folder, join(folder, "run"), input.settings, results);
}

/** Holds each block out in turn; then, if it is asked for and they are read better, trains on all. */
async function withFolds(blocks: readonly BlockLines[], work: FineTuningWork): Promise<FineTuningOutcome> {
  const { folder, lines, input, onEvent } = work;
  const { settings } = input;
  const folds = blocks.length;
  const results: HeldBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    const part: FineTuningPart = { type: "fold", fold: i + 1, folds };
    const result = await runPart(part, `fold-${i + 1}`, block, work);
    if ("stoppedAt" in result) return { state: "stopped", part, step: result.stoppedAt };
    results.push({ held: blockName(block.held), ...result });
    await onEvent({ type: "scored", part, comparison: result.comparison!, seconds: result.seconds });
  }
  const comparison = meanOf(results.map((result) => result.comparison!));
  await onEvent({ type: "folds", folds, comparison });
  if (!settings.final) return { state: "scored" };
  if (!isBetter(comparison)) return { state: "no-better", model: settings.model };
  const part: FineTuningPart = { type: "all" };
  const final = await runPart(part, "final", { kept: lines, held: [] }, work);
  if ("stoppedAt" in final) return { state: "stopped", part, step: final.stoppedAt };
  return writeModel(folder, join(folder, "final"), settings, results, final);
}

async function runPart(
  part: FineTuningPart,
  name: string,
  block: BlockLines,
  { folder, input, signal, onEvent }: FineTuningWork,
): Promise<{ readonly stoppedAt: number } | BlockResult> {
  const { kept, held } = block;
  await onEvent({
    type: "part",
    part,
    trainedOn: kept.length,
    heldOut: held.length,
    held: blockName(held),
  });
  const { epochs } = epochsOf(input.settings.plan);
  return fineTuneBlock(join(folder, name), block, input, signal, (event) =>
    onEvent({ type: "fit", part, epochs, event }),
  );
}

async function writeModel(
  folder: string,
  from: string,
  settings: FineTuning,
  results: readonly HeldBlock[],
  final?: BlockResult,
): Promise<FineTuningOutcome> {
  const { name } = settings;
  const file = await readFile(join(from, `${name}.onnx`));
  const [model, card] = [join(folder, `${name}.onnx`), join(folder, `${name}.json`)];
  await writeAtomically(model, file);
  await writeAtomically(card, `${JSON.stringify(fineTuneCard(settings, file, results, final), null, 2)}\n`);
  return { state: "better", model, card };
}
