import type { Format } from "@numera/decoder";
import {
  align,
  type BeamSearchOptions,
  ctcLogProbability,
  type Frames,
  framesOf,
  type Hypothesis,
  hasStringOf,
  prefixBeamSearch,
  validProbability,
  withLeaningOnes,
} from "@numera/decoder";
import { type Box, type GrayImage, type LineImage, leaningLine, lineImage, unite } from "@numera/vision";
import type { LineRecognizer } from "../../models/lineRecognizer.ts";
import type { DigitReading } from "../../reading.ts";
import { type LineFinding, mostCandidates } from "../lineReader.ts";

/**
 * How far a line's crop goes beyond its marks, in heights of the line. Along it, generously, and to the border where that is
 * near: a digit at the border of a field may not have been taken for a mark. Across it, little: more paper would make the
 * digits small in the network's 40 rows (at 0.5 instead of 0.15, 81 instead of 90 % of 200 amounts are read).
 */
const around = { across: 0.18, along: 0.8 };

/** A line of which the network is less sure is shown to it again, leaning to the right and to the left. */
const sure = 0.98;
const leans = [0.15, -0.15];

/** Signs that are as tall as digits. */
const tallSigns = "$()#";
/** Slashes too, but one alone is as likely a 1 that leans: from so many frames on there are two, as in a date. */
const twoSlashes = 2;

/** What a line network says of a line, and where that stands on the page. */
export interface RecognizedLine {
  /** Of the characters that may be read: of the line as it stands, and of the same line shown otherwise, if at all. */
  readonly views: readonly [Frames, ...Frames[]];
  /** The same as they are taken where no format is asked for: slashes and 1s as the whole number makes them. */
  readonly withoutFormat: readonly [Frames, ...Frames[]];
  /** Frames in which a sign stands that is passed over, and of them those with signs as tall as digits, but one slash alone. */
  readonly otherSigns: number;
  readonly tallSigns: number;
  readonly model: LineRecognizer;
  /** Boxes of the line's marks, and the part of the page that the network saw. */
  readonly marks: readonly Box[];
  readonly region: Box;
}

/**
 * Has the line network name what stands at each place of a line. Signs that the format cannot hold are passed over;
 * without a format, everything but digits.
 *
 * @param image the page, dark on light
 * @param marks boxes of the line's marks, in pixels of the image
 */
export async function recognizeLine(
  model: LineRecognizer,
  image: GrayImage,
  marks: readonly Box[],
  format: Format | undefined,
): Promise<RecognizedLine> {
  const region = regionOf(marks, image);
  const drawn = lineImage(crop(image, region), model.height);
  // A digit is never passed over: where the format has none such, the line breaks it.
  const wanted = (character: string) =>
    /[0-9]/.test(character) || (format?.characters.has(character) ?? false);
  const read = (logProbabilities: Float32Array) =>
    framesOf(logProbabilities, model.alphabet, (character) => !wanted(character));
  const name = async (view: LineImage) => {
    const named = await model.recognize(view);
    const free = withLeaningOnes(named, model.alphabet);
    // A format says itself where slashes and 1s stand: of ten digits none may go because they look like a date.
    const logProbabilities = format === undefined ? free : named;
    const frames = read(logProbabilities);
    return { logProbabilities, frames, withoutFormat: free === logProbabilities ? frames : read(free) };
  };
  const first = await name(drawn);
  const { logProbabilities } = first;
  const others = model.alphabet.flatMap((character, i) => (wanted(character) ? [] : [i + 1]));
  const otherSigns = framesWith(others, logProbabilities, model.alphabet.length + 1);
  const framesOfSigns = (signs: string) =>
    framesWith(
      others.filter((label) => signs.includes(model.alphabet[label - 1]!)),
      logProbabilities,
      model.alphabet.length + 1,
    );
  const slashes = framesOfSigns("/");
  const views: [Frames, ...Frames[]] = [first.frames];
  const withoutFormat: [Frames, ...Frames[]] = [first.withoutFormat];
  if (!hasStringOf(sure, first.frames, format)) {
    for (const lean of leans) {
      const leaning = await name(leaningLine(drawn, lean));
      views.push(leaning.frames);
      withoutFormat.push(leaning.withoutFormat);
    }
  }
  return {
    views,
    withoutFormat,
    otherSigns,
    tallSigns: framesOfSigns(tallSigns) + (slashes >= twoSlashes ? slashes : 0),
    model,
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

/**
 * Reads a line without cutting it: the line network names what stands at each place, and the most probable strings that
 * the format allows are searched (without a format, of digits; separators are passed over).
 *
 * @returns undefined where the network finds nothing to read
 */
export async function readNetworkLine(
  model: LineRecognizer,
  image: GrayImage,
  marks: readonly Box[],
  format: Format | undefined,
): Promise<Omit<LineFinding, "strategy"> | undefined> {
  const line = await recognizeLine(model, image, marks, format);
  const allowed = likelyStrings(line, { format, alternatives: mostCandidates });
  return findingOf(line, networkStrings(line, allowed, format));
}

/** The line as it is read where no format is asked for. */
export function unbound(line: RecognizedLine): RecognizedLine {
  return { ...line, views: line.withoutFormat };
}

/** What may stand on a line. All its probabilities are one reader's, so that they can be compared. */
export interface ReadStrings {
  /** The strings that the format allows, most probable first. */
  readonly allowed: readonly Hypothesis[];
  /** The most probable string without the format; undefined where there is none. */
  readonly free: Hypothesis | undefined;
  /** As in `LineFinding`. */
  readonly validProbability: number | undefined;
}

/** What the network holds for possible on a line. @param allowed its `likelyStrings` of the format */
export function networkStrings(
  line: RecognizedLine,
  allowed: readonly Hypothesis[],
  format: Format | undefined,
): ReadStrings {
  if (format === undefined) return { allowed, free: allowed[0], validProbability: undefined };
  return {
    allowed,
    free: likelyStrings(unbound(line), { alternatives: 1 })[0],
    validProbability: meanOf(line.views, (frames) => validProbability(frames, format)),
  };
}

/** What may stand on a line as a finding; undefined where there is nothing to read. */
export function findingOf(
  line: RecognizedLine,
  { allowed, free, validProbability }: ReadStrings,
): Omit<LineFinding, "strategy"> | undefined {
  const { otherSigns, marks } = line;
  const best = allowed[0] ?? free;
  if (free === undefined || best === undefined || best.text === "") return undefined;
  return {
    candidates: allowed
      .slice(0, mostCandidates)
      .map(({ text, logProbability }) => ({ text, logProbability })),
    free: { text: free.text, logProbability: free.logProbability },
    validProbability: allowed.length > 0 ? validProbability : undefined,
    otherSigns,
    box: marks.reduce(unite),
    digits: digitsOf(best, line),
  };
}

/** Undefined where it cannot be told of one of them. */
function meanOf(views: readonly Frames[], of: (frames: Frames) => number | undefined): number | undefined {
  let sum = 0;
  for (const frames of views) {
    const value = of(frames);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum / views.length;
}

/** The frames in which classes stand: the sum of their probabilities. @param logProbabilities `[frames, classes]` */
function framesWith(named: readonly number[], logProbabilities: Float32Array, classes: number): number {
  let sum = 0;
  for (let frame = 0; frame < logProbabilities.length; frame += classes) {
    for (const c of named) sum += Math.exp(logProbabilities[frame + c]!);
  }
  return sum;
}

/** The marks' box, widened. */
function regionOf(marks: readonly Box[], image: GrayImage): Box {
  const { x, y, width, height } = marks.reduce(unite);
  const [along, across] = [Math.round(around.along * height), Math.round(around.across * height)];
  const near = (distance: number) => (distance < 2 * along ? distance : along);
  const [left, top] = [x - near(x), Math.max(0, y - across)];
  const right = x + width + near(image.width - x - width);
  const bottom = Math.min(image.height, y + height + across);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function crop(image: GrayImage, { x, y, width, height }: Box): GrayImage {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * image.width + x;
    data.set(image.data.subarray(start, start + width), row * width);
  }
  return { width, height, channels: 1, data };
}

/** Each character with the probability of its surest frame, and a box from half-way to its neighbors, around its ink. */
function digitsOf(
  { text, labels }: Hypothesis,
  { views: [frames], model: { stride, margin, height }, region, marks }: RecognizedLine,
): DigitReading[] {
  const spans = align(frames, labels) ?? [];
  const scale = region.height / height;
  const centers = spans.map(({ peak }) => region.x + ((peak + 0.5) * stride - margin) * scale);
  const classes = frames.characters.length + 1;
  return spans.map(({ peak }, i) => {
    const middle = centers[i]!;
    const halfHeight = region.height / 2;
    const from = i > 0 ? (centers[i - 1]! + middle) / 2 : middle - halfHeight;
    const to = i + 1 < centers.length ? (middle + centers[i + 1]!) / 2 : middle + halfHeight;
    return {
      text: [...text][i]!,
      confidence: Math.min(1, frames.probabilities[peak * classes + labels[i]!]!),
      box: inkBetween(from, to, marks, region),
    };
  });
}

/** What two columns cut from a mark belongs between them when it is at least this share of the mark's width. */
const leastShare = 0.25;

/**
 * The box around the marks between two columns, cut off there; slivers of marks that stand elsewhere are left out. The
 * region's height where no mark is.
 */
function inkBetween(from: number, to: number, marks: readonly Box[], region: Box): Box {
  const left = Math.max(region.x, Math.round(from));
  const right = Math.max(left + 1, Math.min(region.x + region.width, Math.round(to)));
  const cut = marks.flatMap(({ x, y, width, height }) => {
    const [start, end] = [Math.max(x, left), Math.min(x + width, right)];
    return end - start >= Math.max(1, leastShare * width)
      ? [{ x: start, y, width: end - start, height }]
      : [];
  });
  if (cut.length === 0) return { x: left, y: region.y, width: right - left, height: region.height };
  return cut.reduce(unite);
}
