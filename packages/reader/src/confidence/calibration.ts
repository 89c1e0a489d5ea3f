import type { Calibration, Evidence, FeatureName } from "@numera/contract";
import { featuresOf } from "./features.ts";

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
