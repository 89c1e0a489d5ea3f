import type { Format } from "@numera/decoder";
import type { LineReading } from "../reading.ts";
import { type LineFinding, textOf } from "../strategies/lineReader.ts";
import { type Calibration, calibratedConfidence } from "./calibration.ts";
import { doubts } from "./doubts.ts";
import type { Evidence } from "./evidence.ts";
import { percent } from "./percent.ts";

/** How far a line is to be trusted. `reasons` say why it is not accepted, a sentence each. */
export type Verdict = Pick<LineReading, "confidence" | "accepted" | "reasons">;

export interface JudgeOptions {
  /** A line is accepted when its confidence is at least this (0..1). */
  readonly acceptAt: number;
  readonly format: Format | undefined;
  /** What speaks for the reading and against it. */
  readonly evidence?: Evidence;
  /** How evidence becomes a probability. Without it, the confidence is the string's probability as the models have it. */
  readonly calibration?: Calibration | undefined;
}

/** Where all strings of a format together have less, which share one of them has says nothing. */
const leastShared = 1e-6;

/**
 * Turns what a strategy found on a line into a confidence and a verdict. Without a calibration, the confidence is the
 * string's probability among all strings: what a format forbids does not make the others surer, for the ink may break the
 * format. It is 0 where the format allows nothing that may stand there.
 */
export function judge(
  finding: LineFinding,
  { acceptAt, format, evidence, calibration }: JudgeOptions,
): Verdict {
  const { candidates, free, validProbability = 0 } = finding;
  const [best, next] = candidates;
  const seen = `"${free.text}" is read (${percent(probabilityOf(free))})`;
  if (best === undefined) {
    const reasons = [`nothing here can be ${format?.name}; without the format ${seen}`];
    return { confidence: 0, accepted: false, reasons };
  }
  const probability = probabilityOf(best);
  const confidence = calibration && evidence ? calibratedConfidence(calibration, evidence) : probability;
  if (confidence >= acceptAt) return { confidence, accepted: true };
  const reasons: string[] = [];
  if (format !== undefined && free.text !== best.text) {
    const share = `; "${textOf(finding)}" has ${percent(probability / validProbability)} of what it allows`;
    reasons.push(`without the format ${format.name} ${seen}${validProbability < leastShared ? "" : share}`);
  }
  const called = calibration === undefined ? "probability" : "calibrated probability";
  reasons.push(`the ${called} is ${percent(confidence)}, less than ${percent(acceptAt)}`);
  if (next !== undefined) reasons.push(`"${next.text}" is next (${percent(probabilityOf(next))})`);
  if (evidence !== undefined) reasons.push(...doubts(evidence, calibration));
  return { confidence, accepted: false, reasons };
}

function probabilityOf({ logProbability }: { readonly logProbability: number }): number {
  return Math.min(1, Math.exp(logProbability));
}
