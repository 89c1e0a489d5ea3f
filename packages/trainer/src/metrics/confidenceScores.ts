import { confidenceError, confidenceLogLoss, type JudgedText } from "./confidenceError.ts";
import { readRateAt, riskCoverageArea } from "./riskCoverage.ts";

/** How far confidences can be trusted, and how well they part right texts from wrong ones. All are shares, 0..1, but `nll`. */
export interface ConfidenceScores {
  /** Expected calibration error over 15 bins. */
  readonly ece: number;
  /** Mean negative log-likelihood, in nats, of whether the text is right. */
  readonly nll: number;
  /** Area under the risk-coverage curve. */
  readonly aurc: number;
  /** The largest share of texts that can be accepted with 1 % and with 0.1 % of the accepted ones wrong. */
  readonly readRateAt1: number;
  readonly readRateAt01: number;
}

/** @param texts at least one; what was not read counts as wrong with confidence 0 */
export function confidenceScores(texts: readonly JudgedText[]): ConfidenceScores {
  return {
    ece: confidenceError(texts),
    nll: confidenceLogLoss(texts),
    aurc: riskCoverageArea(texts),
    readRateAt1: readRateAt(0.01, texts),
    readRateAt01: readRateAt(0.001, texts),
  };
}
