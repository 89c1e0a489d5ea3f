import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Weights } from "@numera/graph";
import { loadLineRecognizer } from "@numera/reader";
import { bankOfCutDigits, type GlyphBank, lineNet, type MixedStrings, withLineRanges } from "@numera/trainer";
import { epochsOf, exportLineModel, fineTuneRun, StringSources, writeAtomically } from "@numera/trainer/node";
import * as ort from "onnxruntime-node";
import { TrainingLine } from "../training/trainingLine.ts";
import { type LabeledLine, readAll } from "./labeledLines.ts";
import { type Comparison, compare } from "./scores.ts";
import type { FineTuning } from "./settings.ts";

/** What all runs of a fine-tuning begin with. */
export interface Beginning {
  readonly settings: FineTuning;
  readonly weights: Weights;
  /** MNIST's digits, and letters as ink that is none. */
  readonly digits: GlyphBank;
  readonly letters: GlyphBank | undefined;
  readonly doubtful: ReadonlySet<string>;
}

export interface BlockLines {
  readonly kept: readonly LabeledLine[];
  readonly held: readonly LabeledLine[];
}

/** What one run came to; it stands in `result.json` of its folder, beside its model. */
export interface BlockResult {
  readonly trainedOn: number;
  /** Digits that were cut out and composed anew; 0 without boxes. */
  readonly cutDigits: number;
  /** Undefined where nothing was held out. */
  readonly comparison?: Comparison;
  /** Of training alone. */
  readonly seconds: number;
}

/** The names of the held out block's first and last file. */
export function blockName(held: readonly LabeledLine[]): string {
  return held.length === 0 ? "nothing" : `${held[0]!.name} to ${held.at(-1)!.name}`;
}

/**
 * Fine-tunes in a folder of its own, going on from where it stands, and scores the lines held out.
 * @returns undefined where it was stopped
 */
export async function fineTuneBlock(
  label: string,
  folder: string,
  { kept, held }: BlockLines,
  beginning: Beginning,
  signal: AbortSignal,
): Promise<BlockResult | undefined> {
  const { settings, weights, doubtful } = beginning;
  const { plan, seed, threads, name } = settings;
  const done = await readFile(join(folder, "result.json"), "utf8").catch(() => undefined);
  if (done !== undefined) return JSON.parse(done) as BlockResult;
  const lines = kept.filter((line) => !doubtful.has(line.name));
  const cut = lines.flatMap((line) => line.cut);
  await using sources = new StringSources();
  const strings = mixedStrings(sources, bankOfCutDigits(cut), beginning);
  const progress = new TrainingLine(label, epochsOf(plan).epochs);
  const run = await fineTuneRun({
    runtime: ort,
    folder,
    model: lineNet,
    start: weights,
    plan,
    lines,
    validation: held,
    strings,
    seed,
    threads,
    signal,
    onEvent: (event) => progress.show(event),
  });
  if (!run.finished) {
    process.stderr.write(`\nstopped at step ${run.step} of ${label}`);
    return undefined;
  }
  const tuned = exportLineModel(lineNet, run.weights, {
    name,
    recipe: { ...plan, from: settings.model, seed, heldOut: blockName(held) },
    data: { [settings.model]: settings.sha256.model, "labels.csv": settings.sha256.labels },
  });
  const file = await withLineRanges(ort, tuned, beginning.digits);
  const after = held.length > 0 ? await readAll(await loadLineRecognizer(ort, file), held) : [];
  const result: BlockResult = {
    trainedOn: lines.length,
    cutDigits: strings.length > 1 ? cut.length : 0,
    ...(held.length > 0 && { comparison: compare(held, after, doubtful) }),
    seconds: run.history.reduce((sum, record) => sum + record.seconds, 0),
  };
  await writeAtomically(join(folder, `${name}.onnx`), file);
  await writeAtomically(join(folder, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

/** Without digits of their own, real lines have the recomposed strings' share too. */
function mixedStrings(
  sources: StringSources,
  own: GlyphBank | undefined,
  { settings, digits, letters }: Beginning,
): MixedStrings[] {
  const { plan, seed } = settings;
  const mixed = [{ share: plan.synthetic, strings: sources.synthetic(digits, letters, seed) }];
  if (own === undefined || plan.recomposed === 0) return mixed;
  return [...mixed, { share: plan.recomposed, strings: sources.recomposed(own, letters, seed + 1) }];
}
