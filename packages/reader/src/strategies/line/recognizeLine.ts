import {
  type BeamSearchOptions,
  ctcLogProbability,
  type Format,
  type Frames,
  framesReadAs,
  type Hypothesis,
  hasStringOf,
  heightClass,
  prefixBeamSearch,
  readAs,
  withLeaningOnes,
} from "@numera/decoder";
import { type Box, type LineImage, leaningLine } from "@numera/vision";
import type { FrameGeometry, LineRecognizer } from "../../models/lineRecognizer.ts";
import type { LineCrop } from "../../page/cropLines.ts";
import { lettersIn, type SeenLetters } from "./lettersIn.ts";

/** A line of which the network is less sure is shown to it again, leaning to the right and to the left. */
const sure = 0.98;
const leans = [0.15, -0.15];

/** Slashes are as tall as digits too, but one alone is as likely a 1 that leans: from so many frames on there are two, as in a date. */
const twoSlashes = 2;

/** What a line network says of a line, and where that stands on the page. Plain data. */
export interface RecognizedLine {
  /** Of the characters that may be read: of the line as it stands, and of the same line shown otherwise, if at all. */
  readonly views: readonly [Frames, ...Frames[]];
  /** The same as they are taken where no format is asked for: slashes and 1s as the whole number makes them. */
  readonly withoutFormat: readonly [Frames, ...Frames[]];
  /** Frames in which a sign stands that is passed over, and of them those with signs as tall as digits, but one slash alone. */
  readonly otherSigns: number;
  /** Letters that the network sees in the line as it stands, and that cannot be what is read; undefined where it knows none. */
  readonly letters: SeenLetters | undefined;
  readonly tallSigns: number;
  /** How the frames lie on the crop. */
  readonly geometry: FrameGeometry;
  /** Boxes of the line's marks, and the part of the page that the network saw. */
  readonly marks: readonly Box[];
  readonly region: Box;
}

/**
 * Has the line network name what stands at each place of a line. Signs that the format cannot hold are passed over;
 * without a format, everything but digits.
 */
export async function recognizeLine(
  model: LineRecognizer,
  { image, region, marks }: LineCrop,
  format: Format | undefined,
): Promise<RecognizedLine> {
  const uses = new Map(model.alphabet.map((character) => [character, readAs(character, format)]));
  const wanted = (character: string) => uses.get(character) !== "passed over";
  const read = (logProbabilities: Float32Array) =>
    framesReadAs(logProbabilities, model.alphabet, (character) => uses.get(character)!);
  const name = async (view: LineImage) => {
    const named = await model.recognize(view);
    const free = withLeaningOnes(named, model.alphabet);
    // A format says itself where slashes and 1s stand: of ten digits none may go because they look like a date.
    const logProbabilities = format === undefined ? free : named;
    const frames = read(logProbabilities);
    return { logProbabilities, frames, withoutFormat: free === logProbabilities ? frames : read(free) };
  };
  const first = await name(image);
  const { logProbabilities } = first;
  const letters = lettersIn(
    logProbabilities,
    model.alphabet,
    (character) => uses.get(character) === "foreign",
  );
  const others = model.alphabet.flatMap((character, i) => (wanted(character) ? [] : [i + 1]));
  const otherSigns = framesWith(others, logProbabilities, model.alphabet.length + 1);
  const framesOfSigns = (asked: (sign: string) => boolean) =>
    framesWith(
      others.filter((label) => asked(model.alphabet[label - 1]!)),
      logProbabilities,
      model.alphabet.length + 1,
    );
  const slashes = framesOfSigns((sign) => sign === "/");
  const tallSigns = framesOfSigns((sign) => sign !== "/" && heightClass(sign) === "full");
  const views: [Frames, ...Frames[]] = [first.frames];
  const withoutFormat: [Frames, ...Frames[]] = [first.withoutFormat];
  if (!hasStringOf(sure, first.frames, format)) {
    for (const lean of leans) {
      const leaning = await name(leaningLine(image, lean));
      views.push(leaning.frames);
      withoutFormat.push(leaning.withoutFormat);
    }
  }
  return {
    views,
    withoutFormat,
    otherSigns,
    letters,
    tallSigns: tallSigns + (slashes >= twoSlashes ? slashes : 0),
    geometry: { height: model.height, stride: model.stride, margin: model.margin },
    marks,
    region,
  };
}

/**
 * The strings that the views of a line hold for most probable, by their probability over all views: the mean, as if one of
 * the views were drawn by lot.
 */
export function likelyStrings(line: RecognizedLine, options: BeamSearchOptions): Hypothesis[] {
  const { views } = line;
  if (views.length === 1) return prefixBeamSearch(views[0], options);
  const found = new Map<string, Hypothesis>();
  for (const frames of views) {
    for (const hypothesis of prefixBeamSearch(frames, options)) found.set(hypothesis.text, hypothesis);
  }
  return [...found.values()]
    .map((hypothesis) => ({ ...hypothesis, logProbability: logProbabilityOf(line, hypothesis.labels) }))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, options.alternatives);
}

/** The logarithm of a string's probability over all views of a line. @param labels classes of the views' frames */
export function logProbabilityOf({ views }: RecognizedLine, labels: ArrayLike<number>): number {
  const probabilities = views.map((frames) => Math.exp(ctcLogProbability(frames, labels)));
  return Math.log(probabilities.reduce((sum, probability) => sum + probability, 0) / views.length);
}

/** The line as it is read where no format is asked for. */
export function unbound(line: RecognizedLine): RecognizedLine {
  return { ...line, views: line.withoutFormat };
}

/** The frames in which classes stand: the sum of their probabilities. @param logProbabilities `[frames, classes]` */
function framesWith(named: readonly number[], logProbabilities: Float32Array, classes: number): number {
  let sum = 0;
  for (let frame = 0; frame < logProbabilities.length; frame += classes) {
    for (const c of named) sum += Math.exp(logProbabilities[frame + c]!);
  }
  return sum;
}
