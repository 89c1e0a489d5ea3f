import { join } from "node:path";
import type { BlockResult } from "@numera/contract";
import type { Weights } from "@numera/graph";
import { loadLineRecognizer } from "@numera/reader";
import {
  bankOfCutDigits,
  type FitEvent,
  type GlyphBank,
  lineNet,
  type MixedStrings,
  synthesisOf,
  withLineRanges,
} from "@numera/trainer";
import { exportLineModel, fineTuneRun, StringSources, writeAtomically } from "@numera/trainer/node";
import { compare } from "../../adapt/scores.ts";
import { RESULT_FILE, readBlockResult } from "./fineTuning.ts";
import type { FineTuningInput } from "./fineTuningInput.ts";
import { type LabeledLine, readTexts } from "./labeledLines.ts";

export interface BlockLines {
  readonly kept: readonly LabeledLine[];
  readonly held: readonly LabeledLine[];
}

/** What one part came to, beside the name of the block that was held out. */
export type HeldBlock = BlockResult & { readonly held: string };

/** The names of the held out block's first and last file. */
export function blockName(held: readonly LabeledLine[]): string {
  return held.length === 0 ? "nothing" : `${held[0]!.name} to ${held.at(-1)!.name}`;
}

/**
 * Fine-tunes in a folder of its own, from where it stands, and scores the lines held out.
 * @returns the step where it was stopped, or the result
 */
export async function fineTuneBlock(
  folder: string,
  { kept, held }: BlockLines,
  input: FineTuningInput,
  signal: AbortSignal,
  onEvent: (event: FitEvent) => void | Promise<void>,
): Promise<{ readonly stoppedAt: number } | BlockResult> {
  const { runtime, sharp, settings, weights, doubtful } = input;
  const { plan, seed, threads, name } = settings;
  const done = await readBlockResult(folder);
  if (done !== undefined) return done;
  const lines = kept.filter((line) => !doubtful.has(line.name));
  const cut = lines.flatMap((line) => line.cut);
  await using sources = new StringSources();
  const strings = mixedStrings(sources, bankOfCutDigits(cut), input);
  const run = await fineTuneRun({
    runtime,
    folder,
    model: lineNet,
    alphabet: input.alphabet,
    start: weights,
    plan,
    lines,
    validation: held,
    strings,
    seed,
    threads,
    signal,
    onEvent,
  });
  if (!run.finished) return { stoppedAt: run.step };
  const file = await exportTuned(run.weights, held, input);
  const after = held.length > 0 ? await readTexts(sharp, await loadLineRecognizer(runtime, file), held) : [];
  const result: BlockResult = {
    trainedOn: lines.length,
    cutDigits: strings.length > 1 ? cut.length : 0,
    ...(held.length > 0 && { comparison: compare(held, after, doubtful) }),
    seconds: run.history.reduce((sum, record) => sum + record.seconds, 0),
  };
  await writeAtomically(join(folder, `${name}.onnx`), file);
  await writeAtomically(join(folder, RESULT_FILE), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

function exportTuned(
  weights: Weights,
  held: readonly LabeledLine[],
  { runtime, settings, alphabet, digits, pens }: FineTuningInput,
): Promise<Uint8Array> {
  const { name, plan, model, seed, sha256 } = settings;
  const tuned = exportLineModel(lineNet, weights, {
    name,
    alphabet,
    recipe: { ...plan, from: model, seed, heldOut: blockName(held) },
    data: { [model]: sha256.model, "labels.csv": sha256.labels },
  });
  return withLineRanges(runtime, tuned, synthesisOf(alphabet, { bank: digits, pens }));
}

/** Without digits of their own, real lines have the recomposed strings' share too. */
function mixedStrings(
  sources: StringSources,
  own: GlyphBank | undefined,
  { settings, alphabet, digits, letters, pens }: FineTuningInput,
): MixedStrings[] {
  const { plan, seed } = settings;
  const drawn = synthesisOf(alphabet, { bank: digits, letters, pens });
  const mixed = [{ share: plan.synthetic, strings: sources.synthetic(drawn, seed) }];
  if (own === undefined || plan.recomposed === 0) return mixed;
  return [
    ...mixed,
    { share: plan.recomposed, strings: sources.recomposed({ ...drawn, bank: own }, seed + 1) },
  ];
}
