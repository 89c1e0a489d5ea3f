import { type Evidence, type FeatureName, featureNames } from "@numera/contract";

/** A number that a calibration weighs, and the way it may pull: 1 up, -1 down, 0 either. */
interface Feature {
  readonly sign: 1 | -1 | 0;
  of(evidence: Evidence): number;
}

/** Handwritten digits stand about two thirds of their height apart. */
const usualPitch = 0.65;

/** Signs keep what more evidence means from being turned round by few strings. */
export const features = {
  logOdds: { sign: 1, of: ({ logOdds }) => logOdds },
  margin: { sign: 1, of: ({ margin }) => margin },
  weakestCharacter: { sign: 1, of: ({ weakestCharacter }) => weakestCharacter },
  length: { sign: 0, of: ({ characters }) => Math.log(characters) },
  single: { sign: -1, of: ({ characters }) => (characters === 1 ? 1 : 0) },
  otherSigns: { sign: -1, of: ({ otherSigns }) => Math.log(0.02 + otherSigns) },
  unexplainedInk: { sign: -1, of: ({ unexplainedInk }) => unexplainedInk },
  unusualPitch: { sign: -1, of: ({ pitch }) => Math.abs(Math.log(pitch / usualPitch)) },
  contrast: { sign: 1, of: ({ contrast }) => Math.log(Math.max(8, contrast)) },
} as const satisfies Record<FeatureName, Feature>;

/** @returns `[names]`, in their order */
export function featuresOf(evidence: Evidence, names: readonly FeatureName[] = featureNames): number[] {
  return names.map((name) => features[name].of(evidence));
}
