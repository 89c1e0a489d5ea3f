import type { Evidence, ModelIdentity } from "@numera/contract";
import { type FeatureName, featuresOf } from "./features.ts";

/** A point of the risk-coverage curve of the strings that a calibration was made with. Shares are 0..1. */
export interface ThresholdRow {
  /** Lines of at least this confidence are accepted. */
  readonly acceptAt: number;
  /** The share of the strings that are accepted. */
  readonly coverage: number;
  /** The share of the accepted strings that are wrong. */
  readonly error: number;
  /** What may be promised: see `falseAcceptBound` and trainer's `thresholdTable`. */
  readonly errorBound: number;
  /** The same of lines that hold no number and are accepted. */
  readonly falseAcceptBound: number;
}

/** Lines of one kind that a calibration was made with. */
export interface CalibrationData {
  readonly name: string;
  readonly images: number;
  /** Whether the images hold numbers to be read. */
  readonly numbers: boolean;
  /** Read by so many other models, each trained as this one was but without the part that it read. */
  readonly folds?: number;
}

/** How the evidence for a reading becomes the probability that it is right, and what was accepted at which threshold. */
export interface Calibration {
  readonly version: 2;
  /** The strategy that it was made for: other strategies' probabilities mean something else. */
  readonly strategy: string;
  /** All models that it was made with: with any other, probabilities mean something else. */
  readonly models: readonly ModelIdentity[];
  readonly data: readonly CalibrationData[];
  /** P(right) = 1 / (1 + exp(-(sum of weight * feature + bias))) */
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<FeatureName, number>>>;
  /** Lowest threshold first, each row with a lower bound than the one before. */
  readonly thresholds: readonly ThresholdRow[];
  /** Where 99.8 % of the lines that were read right lie. */
  readonly usual: {
    readonly pitch: readonly [number, number];
    readonly contrast: readonly [number, number];
    readonly characters: readonly [number, number];
  };
}

/** The probability (0..1) that a reading of this evidence is right. */
export function calibratedConfidence({ weights, bias }: Calibration, evidence: Evidence): number {
  const names = Object.keys(weights) as FeatureName[];
  const values = featuresOf(evidence, names);
  const logit = names.reduce((sum, name, i) => sum + weights[name]! * values[i]!, bias);
  return 1 / (1 + Math.exp(-logit));
}

/** Whether a calibration was made for this strategy with these very models. */
export function isCalibrationOf(
  { strategy, models }: Pick<Calibration, "strategy" | "models">,
  by: Pick<Calibration, "strategy" | "models">,
): boolean {
  const files = (list: Calibration["models"]) => list.map(({ kind, sha256 }) => `${kind} ${sha256}`).sort();
  return strategy === by.strategy && files(models).join() === files(by.models).join();
}
