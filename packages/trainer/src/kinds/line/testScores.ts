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
  type SynthesisOptions,
} from "../../strings/index.ts";
import { digitsOf, MIXED } from "../../strings/labels/label.ts";
import type { TestSources } from "../exampleSources.ts";
import type { TestOptions } from "../kind.ts";
import { namesLetters, namesScripts } from "./alphabets.ts";
import { lineInput } from "./ranges.ts";

/** Strings of each kind that a line network is tested on. */
const TEST_STRINGS = 1000;

/** The seed of the strings that are reported; they are always the same. */
const TEST_SEED = 20_261_123;

/**
 * How well a line network spells synthetic strings by its best path, apart and touching, of writers whom no training has seen:
 * there separators do not count. One that names letters is tested on codes, words, sums and fractions too, as they are written; one of other scripts on theirs.
 */
export async function testLineModel(
  file: Uint8Array,
  sources: TestSources,
  { runtime, most = TEST_STRINGS }: TestOptions,
): Promise<readonly [TestScores, ...TestScores[]]> {
  const { bank } = await sources.digits();
  const alphabet = alphabetOf(readModelMetadata(file).alphabet!);
  const session = await Session.create(runtime, quantizeModel(file), { intraOpNumThreads: 1 });
  const read = (sample: StringSample) => textOn(session, alphabet, sample);
  const scoresOn = async (
    preset: StringPreset,
    said: (text: string) => string,
    drawn: Pick<SynthesisOptions, "pens" | "scripts"> = {},
  ): Promise<TestScores> => {
    const synthesis = new StringSynthesis({
      bank,
      ...drawn,
      settings: STRING_PRESETS[preset],
      seed: TEST_SEED,
    });
    const texts = [];
    for (let i = 0; i < most; i++) {
      const sample = synthesis.draw(i);
      texts.push({ groundTruth: said(sample.text), read: said(await read(sample)) });
    }
    return {
      data: `synthetic strings (${preset}), writers of MNIST test${drawn.pens ? " and UNIPEN's held out" : ""}${drawn.scripts ? " and of other scripts held out" : ""}`,
      n: most,
      accuracy: exactMatch(texts),
      digitErrorRate: digitErrorRate(texts),
    };
  };
  const pens = namesLetters(alphabet) ? await sources.pens() : undefined;
  const scripts = namesScripts(alphabet) ? await sources.scripts() : undefined;
  try {
    return [
      await scoresOn("test-spaced", digitsOf),
      await scoresOn("test-touching", digitsOf),
      ...(pens ? [await scoresOn("test-characters", asNamed, { pens })] : []),
      ...(scripts ? [await scoresOn("test-scripts", nativeDigits, { scripts })] : []),
    ];
  } finally {
    await session.release();
  }
}

/** The digits of a text, of whatever script. */
function nativeDigits(text: string): string {
  return text.replace(/[^\p{N}]/gu, "");
}

/** A label as a network of characters names it. */
function asNamed(text: string): string {
  return text.replaceAll(" ", "").replaceAll(MIXED, " ");
}

async function textOn(session: Session, alphabet: Alphabet, sample: StringSample): Promise<string> {
  const { logProbabilities } = await session.run(lineInput(lineImage(sample.image, lineNet.height)));
  const [, frames, classes] = logProbabilities!.shape as [number, number, number];
  // What is unseen is told from room, which no network names.
  return decode(alphabet, bestPath(logProbabilities!.data as Float32Array, frames, classes)).replaceAll(
    " ",
    MIXED,
  );
}
