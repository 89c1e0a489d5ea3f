import { readFile } from "node:fs/promises";
import { type OnnxRuntime, quantizeModel, Session } from "@numera/graph";
import {
  bestPath,
  digitErrorRate,
  exactMatch,
  LINE_ALPHABET,
  lineBatch,
  lineExample,
  lineNet,
  paddedWidth,
  STRING_PRESETS,
  type StringPreset,
  type StringSample,
  StringSynthesis,
} from "@numera/trainer";
import { loadDigitBank } from "@numera/trainer/node";

/** How well a line network spells synthetic strings, by its best path; separators do not count. */
export interface LineEvaluation {
  readonly data: string;
  readonly n: number;
  /** Share of the strings whose digits are all right. */
  readonly accuracy: number;
  readonly digitErrorRate: number;
}

/** The seed of the strings that are reported; they are always the same. */
const TEST_SEED = 20_261_123;

/** Strings of writers of MNIST's test set, whom no training has seen. */
export async function evaluateLines(
  runtime: OnnxRuntime,
  modelFile: string,
  preset: StringPreset,
  count: number,
): Promise<LineEvaluation> {
  const { bank } = await loadDigitBank({ split: "test" });
  const synthesis = new StringSynthesis({ bank, settings: STRING_PRESETS[preset], seed: TEST_SEED });
  const session = await Session.create(runtime, quantizeModel(await readFile(modelFile)), {
    intraOpNumThreads: 1,
  });
  const results = [];
  for (let i = 0; i < count; i++) {
    const sample = synthesis.draw(i);
    results.push({ groundTruth: sample.digits, read: await digitsOn(session, sample) });
  }
  await session.release();
  return {
    data: `synthetic strings (${preset}), writers of MNIST test`,
    n: count,
    accuracy: exactMatch(results),
    digitErrorRate: digitErrorRate(results),
  };
}

async function digitsOn(session: Session, sample: StringSample): Promise<string> {
  const example = lineExample(sample, lineNet);
  const width = Math.ceil(paddedWidth(example) / lineNet.multiple) * lineNet.multiple;
  const { line } = lineBatch([example], lineNet, width, example.classes.length);
  const { logProbabilities } = await session.run({ line: line! });
  const [, frames, classes] = logProbabilities!.shape as [number, number, number];
  const named = bestPath(logProbabilities!.data as Float32Array, frames, classes);
  return named
    .map((name) => LINE_ALPHABET[name - 1]!)
    .join("")
    .replace(/[^0-9]/g, "");
}
