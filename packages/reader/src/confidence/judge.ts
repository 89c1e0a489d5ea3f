import type { Calibration, Evidence, LineReading } from "@numera/contract";
import type { Format } from "@numera/decoder";
import { type DecodedLine, textOf } from "../strategies/lineReader.ts";
import { calibratedConfidence } from "./calibration.ts";
import { doubts, strayDoubt } from "./doubts.ts";
import { percent } from "./percent.ts";

/** How far a line is to be trusted: `sure` or `check`, and for that the reasons, a sentence each. */
export type Judgment = Pick<LineReading, "confidence" | "verdict" | "reasons">;

export interface JudgeOptions {
  /** A line is `sure` when its confidence is at least this (0..1). */
  readonly threshold: number;
  readonly format: Format | undefined;
  /** What speaks for the reading and against it. */
  readonly evidence?: Evidence | undefined;
  /** How evidence becomes a probability. Without it, the confidence is the string's probability as the models have it. */
  readonly calibration?: Calibration | undefined;
  /** What the page has that keeps its lines from being `sure`, a sentence each. */
  readonly vetoes?: readonly string[];
}

/** Where all strings of a format together have less, which share one of them has says nothing. */
const leastShared = 1e-6;

/**
 * Turns what a strategy read on a line into a confidence and a verdict. Without a calibration, the confidence is the
 * string's probability among all strings: what a format forbids does not make the others surer, for the ink may break the
 * format. It is 0 where the format allows nothing that may stand there. Stray strokes and other vetoes prevent `sure`, whatever the confidence.
 * Beside a calibrated confidence, reasons name the networks' own probabilities as theirs.
 */
export function judge(
  decoded: DecodedLine,
  { threshold, format, evidence, calibration, vetoes = [] }: JudgeOptions,
): Judgment {
  const { candidates, free, validProbability = 0 } = decoded;
  const [best, next] = candidates;
  const own = calibration === undefined ? "" : " by the network";
  const seen = `"${free.text}" is read (${percent(probabilityOf(free))}${own})`;
  if (best === undefined) {
    const reasons = [`nothing here can be ${format?.name}; without the format ${seen}`];
    return { confidence: 0, verdict: "check", reasons };
  }
  const probability = probabilityOf(best);
  const confidence = calibration && evidence ? calibratedConfidence(calibration, evidence) : probability;
  if (confidence >= threshold) {
    const reasons = [...vetoes, ...(evidence?.strayStrokes ?? []).map(strayDoubt)];
    return { confidence, verdict: reasons.length === 0 ? "sure" : "check", reasons };
  }
  const reasons = [...vetoes];
  if (format !== undefined && free.text !== best.text) {
    const share = `; "${textOf(decoded)}" has ${percent(probability / validProbability)} of what it allows`;
    reasons.push(`without the format ${format.name} ${seen}${validProbability < leastShared ? "" : share}`);
  }
  const called = calibration === undefined ? "probability" : "calibrated probability";
  reasons.push(`the ${called} is ${percent(confidence)}, less than ${percent(threshold)}`);
  if (next !== undefined) {
    const text = next.text === "" ? "no digit" : `"${next.text}"`;
    reasons.push(`${text} is next (${percent(probabilityOf(next))}${own})`);
  }
  if (evidence !== undefined) reasons.push(...doubts(evidence, calibration));
  return { confidence, verdict: "check", reasons };
}

function probabilityOf({ logProbability }: { readonly logProbability: number }): number {
  return Math.min(1, Math.exp(logProbability));
}
