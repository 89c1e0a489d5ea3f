import type { JudgedText } from "./confidenceError.ts";

/** Accepting all texts whose confidence is at least `threshold`: how many those are, and how many of them are wrong. */
export interface AcceptedTexts {
  readonly threshold: number;
  readonly accepted: number;
  readonly wrong: number;
}

/** One point for each confidence that occurs, highest first. Texts of equal confidence are accepted together. */
export function riskCoverageCurve(texts: readonly JudgedText[]): AcceptedTexts[] {
  const sorted = [...texts].sort((a, b) => b.confidence - a.confidence);
  const points: AcceptedTexts[] = [];
  let wrong = 0;
  sorted.forEach(({ confidence, right }, i) => {
    if (!right) wrong++;
    if (sorted[i + 1]?.confidence !== confidence) {
      points.push({ threshold: confidence, accepted: i + 1, wrong });
    }
  });
  return points;
}

/**
 * Area under the risk-coverage curve (0..1, less is better): the mean, over all numbers n of texts that may be accepted, of
 * the share of wrong ones among the n surest. Texts of equal confidence count as if they came in a random order.
 *
 * @see Geifman and El-Yaniv, Selective Classification for Deep Neural Networks (NeurIPS 2017)
 */
export function riskCoverageArea(texts: readonly JudgedText[]): number {
  if (texts.length === 0) throw new RangeError("riskCoverageArea: expected at least one text, got none");
  let sum = 0;
  let before = { accepted: 0, wrong: 0 };
  for (const point of riskCoverageCurve(texts)) {
    const rate = (point.wrong - before.wrong) / (point.accepted - before.accepted);
    for (let n = before.accepted + 1; n <= point.accepted; n++) {
      sum += (before.wrong + rate * (n - before.accepted)) / n;
    }
    before = point;
  }
  return sum / texts.length;
}

/**
 * Read rate at an error: the largest share of all texts (0..1) that some threshold accepts with at most `error` (0..1) of the
 * accepted ones wrong. The threshold is chosen on these very texts, so this tells how well the confidence ranks them, and
 * not what a threshold chosen beforehand will do.
 */
export function readRateAt(error: number, texts: readonly JudgedText[]): number {
  if (texts.length === 0) throw new RangeError("readRateAt: expected at least one text, got none");
  const within = riskCoverageCurve(texts).filter(({ accepted, wrong }) => wrong <= error * accepted);
  return (within.at(-1)?.accepted ?? 0) / texts.length;
}
