import type { JudgedText } from "../metrics/confidenceError.ts";
import { fitLogistic, type LogisticModel, type Sign, sigmoid } from "./logisticRegression.ts";

/** A line that a reader found on an image. */
export interface FoundLine {
  /** `[features]` of the evidence for its reading. */
  readonly features: readonly number[];
  /** The reader's own, uncalibrated confidence (0..1). */
  readonly confidence: number;
  readonly right: boolean;
  /** Whether it is to be checked however probable it is, as for stray strokes. */
  readonly vetoed: boolean;
}

/** An image and the lines found on it. */
export interface ReadImage {
  readonly lines: readonly FoundLine[];
  /** Whether all that stands on it is read, and nothing else. */
  readonly right: boolean;
}

/** A line, and the confidence that it is judged by: 0 where it is vetoed. */
export type JudgedLine = JudgedText;

/** An image as a whole, its confidence the product of its lines', and its lines. */
export interface JudgedImage extends JudgedText {
  readonly lines: readonly JudgedLine[];
}

/** Images of one kind, in the order of their ids. */
export interface ImageKind {
  readonly name: string;
  /** Whether they hold numbers; otherwise whatever is read on them is wrong. */
  readonly numbers: boolean;
  /**
   * Kinds of strings of one name promise together, such as sets each of which is too small to promise anything. `false` of kinds that
   * help to fit the weights, but for which nothing can be promised, such as strings some of whose labels are wrong.
   */
  readonly promises?: string | false | undefined;
  readonly images: readonly ReadImage[];
  /** By image the fold that holds it, where each was read by a model that was not trained on its fold. */
  readonly folds?: readonly number[];
}

/** Each kind of images without a number weighs this share of a kind of strings. */
const NUMBERLESS_SHARE = 0.1;

/**
 * Fits the probability that a line is read right to its features. Kinds of strings weigh the same however many images they
 * have; lines that are vetoed are never accepted, and teach nothing. First, images without numbers teach what unlikely ink looks like; then the odds are stretched and shifted to fit the
 * strings alone (Platt 1999), so that the probabilities are right for those who show the reader numbers.
 *
 * @param signs by feature, see `fitLogistic`
 * @returns weights of the features as they are (not standardized) and the bias
 */
export function fitConfidence(kinds: readonly ImageKind[], signs: readonly Sign[]): LogisticModel {
  const lines = kinds.flatMap(({ numbers, images }) => {
    const found = images.flatMap((image) => image.lines.filter(({ vetoed }) => !vetoed));
    const share = numbers ? 1 : NUMBERLESS_SHARE;
    return found.map((line) => ({ ...line, numbers, weight: share / found.length }));
  });
  const scale = lines.length / lines.reduce((sum, { weight }) => sum + weight, 0);
  const mean = signs.map((_, i) => lines.reduce((sum, { features }) => sum + features[i]!, 0) / lines.length);
  const deviation = mean.map((center, i) => {
    const squares = lines.reduce((sum, { features }) => sum + (features[i]! - center) ** 2, 0);
    return Math.sqrt(squares / lines.length) || 1;
  });
  const examples = lines.map(({ features, right, weight, numbers }) => ({
    features: features.map((value, i) => (value - mean[i]!) / deviation[i]!),
    right,
    weight: weight * scale,
    numbers,
  }));
  const { weights, bias } = fitLogistic(examples, { signs });
  const scored = examples
    .filter(({ numbers }) => numbers)
    .map(({ features, right, weight }) => ({
      features: [features.reduce((sum, value, i) => sum + value * weights[i]!, bias)],
      right,
      weight,
    }));
  const platt = fitLogistic(scored, { signs: [1], l2: 0.01 });
  const stretch = platt.weights[0]!;
  const raw = weights.map((weight, i) => (stretch * weight) / deviation[i]!);
  return {
    weights: raw,
    bias: stretch * bias + platt.bias - raw.reduce((sum, weight, i) => sum + weight * mean[i]!, 0),
  };
}

export function confidenceOf({ weights, bias }: LogisticModel, features: readonly number[]): number {
  return sigmoid(features.reduce((sum, value, i) => sum + value * weights[i]!, bias));
}

/** An image's confidence is the product of its lines'; 0 where there is none. */
export function judgeImage(
  { lines, right }: ReadImage,
  confidence: (line: FoundLine) => number,
): JudgedImage {
  const confidences = lines.map(confidence);
  return {
    confidence: lines.length === 0 ? 0 : confidences.reduce((product, own) => product * own, 1),
    right,
    lines: lines.map((line, i) => ({ confidence: line.vetoed ? 0 : confidences[i]!, right: line.right })),
  };
}
