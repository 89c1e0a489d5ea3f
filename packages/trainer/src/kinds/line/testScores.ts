import type { TestScores } from "@numera/contract";
import { type Alphabet, alphabetOf, bestPath, decode } from "@numera/decoder";
import { quantizeModel, readModelMetadata, Session } from "@numera/graph";
import { lineImage } from "@numera/vision";
import { digitErrorRate, exactMatch } from "../../metrics/textErrors.ts";
import { lineNet } from "../../models/lineNet.ts";
import {
  STRING_PRESETS,
  type StringPreset,
  type StringSample,
  StringSynthesis,
} from "../../strings/index.ts";
import type { TestSources } from "../exampleSources.ts";
import type { TestOptions } from "../kind.ts";
import { lineInput } from "./ranges.ts";

/** Strings of each kind that a line network is tested on. */
const TEST_STRINGS = 1000;

/** The seed of the strings that are reported; they are always the same. */
const TEST_SEED = 20_261_123;

/**
 * How well a line network spells synthetic strings by its best path, apart and touching, of writers whom no training has seen.
 * Separators do not count.
 */
export async function testLineModel(
  file: Uint8Array,
  sources: TestSources,
  { runtime, most = TEST_STRINGS }: TestOptions,
): Promise<readonly [TestScores, ...TestScores[]]> {
  const { bank } = await sources.digits();
  const alphabet = alphabetOf(readModelMetadata(file).alphabet!);
  const session = await Session.create(runtime, quantizeModel(file), { intraOpNumThreads: 1 });
  const scoresOn = async (preset: StringPreset): Promise<TestScores> => {
    const synthesis = new StringSynthesis({ bank, settings: STRING_PRESETS[preset], seed: TEST_SEED });
    const texts = [];
    for (let i = 0; i < most; i++) {
      const sample = synthesis.draw(i);
      texts.push({ groundTruth: sample.digits, read: await digitsOn(session, alphabet, sample) });
    }
    return {
      data: `synthetic strings (${preset}), writers of MNIST test`,
      n: most,
      accuracy: exactMatch(texts),
      digitErrorRate: digitErrorRate(texts),
    };
  };
  try {
    return [await scoresOn("test-spaced"), await scoresOn("test-touching")];
  } finally {
    await session.release();
  }
}

async function digitsOn(session: Session, alphabet: Alphabet, sample: StringSample): Promise<string> {
  const { logProbabilities } = await session.run(lineInput(lineImage(sample.image, lineNet.height)));
  const [, frames, classes] = logProbabilities!.shape as [number, number, number];
  const labels = bestPath(logProbabilities!.data as Float32Array, frames, classes);
  return decode(alphabet, labels).replace(/[^0-9]/g, "");
}
