import type { JudgedText } from "../metrics/confidenceError.ts";
import { riskCoverageCurve } from "../metrics/riskCoverage.ts";

/** What accepting everything of at least some confidence did to the lines of a calibration. Shares are 0..1. */
export interface ThresholdRow {
  readonly acceptAt: number;
  /** The share of all lines of strings that are accepted. */
  readonly coverage: number;
  /** The share of the accepted lines that are wrong. */
  readonly error: number;
  /** (wrong + 1) / (accepted + 1) of lines, in the kind of strings where that is highest. */
  readonly errorBound: number;
  /** (accepted + 1) / (images + 1) of images without a number. */
  readonly falseAcceptBound: number;
}

/** A row is kept where its bound is lower than that of the row before by this factor. */
const STEP = 0.95;

/**
 * Thresholds and what they promise, lowest first, each with a lower promise (the higher of its two bounds) than the one
 * before: so the first row that promises enough is the lowest threshold that does.
 *
 * The bounds count one string more than there is, and that one wrong: on average over sets of strings, what (wrong + 1) /
 * (accepted + 1) says is no less than the true error at a threshold (Laplace's rule of succession without its added
 * success). A promise holds for each kind of strings by itself, not only for the mixture of them that happens to be there.
 *
 * @param kinds lines by kind of strings, those that are vetoed with confidence 0
 * @param numberless the highest confidence of a line on each image without a number, 0 where there is none
 */
export function thresholdTable(
  kinds: readonly (readonly JudgedText[])[],
  numberless: readonly number[],
): ThresholdRow[] {
  const texts = kinds.flat();
  const byKind = kinds.map((kind) => counter(kind));
  const falseAccepts = counter(numberless.map((confidence) => ({ confidence, right: false })));
  const rows: ThresholdRow[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { threshold, accepted, wrong } of riskCoverageCurve(texts).reverse()) {
    if (threshold <= 0) continue;
    const bounds = byKind.map((kind) => {
      const at = kind(threshold);
      return (at.wrong + 1) / (at.accepted + 1);
    });
    const errorBound = Math.max(...bounds);
    const falseAcceptBound = (falseAccepts(threshold).accepted + 1) / (numberless.length + 1);
    const promise = Math.max(errorBound, falseAcceptBound);
    if (promise > STEP * least) continue;
    least = promise;
    const [coverage, error] = [accepted / texts.length, wrong / accepted];
    rows.push({ acceptAt: threshold, coverage, error, errorBound, falseAcceptBound });
  }
  return rows;
}

/** How many texts a threshold accepts, and how many of those are wrong. Thresholds must come lowest first. */
function counter(texts: readonly JudgedText[]) {
  const curve = riskCoverageCurve(texts);
  return (threshold: number) => {
    while (curve.length > 0 && curve.at(-1)!.threshold < threshold) curve.pop();
    return curve.at(-1) ?? { accepted: 0, wrong: 0 };
  };
}
