import { type Evidence, type FeatureName, featureNames } from "@numera/contract";

/** A number that a calibration weighs, and the way it may pull: 1 up, -1 down, 0 either. */
interface Feature {
  readonly sign: 1 | -1 | 0;
  of(evidence: Evidence): number;
}

/** Handwritten digits stand about two thirds of their height apart. */
const usualPitch = 0.65;

/** Ink that is so many gray levels darker than the paper is as plain as any that is darker. */
const plainContrast = 120;
/** What a second reader says counts within these limits, as odds and as a logarithm. */
const mostAgreement = 10;
const leastSecondReader = -8;
/** Edges that run level or upright: as many have handwritten digits. */
const usualStraight = 0.15;

/** Signs keep what more evidence means from being turned round by few strings. */
export const features = {
  logOdds: { sign: 1, of: ({ logOdds }) => logOdds },
  margin: { sign: 1, of: ({ margin }) => margin },
  weakestCharacter: { sign: 1, of: ({ weakestCharacter }) => weakestCharacter },
  length: { sign: 0, of: ({ characters }) => Math.log(characters) },
  single: { sign: -1, of: ({ characters }) => (characters === 1 ? 1 : 0) },
  otherSigns: { sign: -1, of: ({ otherSigns }) => Math.log(0.02 + otherSigns) },
  letters: { sign: -1, of: ({ letters = 0 }) => Math.log(0.02 + letters) },
  unexplainedInk: { sign: -1, of: ({ unexplainedInk }) => unexplainedInk },
  unusualPitch: { sign: -1, of: ({ pitch }) => Math.abs(Math.log(pitch / usualPitch)) },
  contrast: { sign: 1, of: ({ contrast }) => Math.log(Math.max(8, Math.min(plainContrast, contrast))) },
  apart: { sign: 1, of: ({ apart = 0 }) => apart },
  secondReader: { sign: 1, of: ({ secondReader = 0 }) => Math.max(leastSecondReader, secondReader) },
  agreement: { sign: 1, of: agreement },
  // A single 1 is straight, whoever writes it.
  straight: {
    sign: -1,
    of: ({ straight = 0, characters }) => (characters > 1 ? Math.max(0, straight - usualStraight) : 0),
  },
  company: { sign: 1, of: ({ company = 1 }) => company },
} as const satisfies Record<FeatureName, Feature>;

/** Log-odds of the whole string by the second reader, where it sees every character by itself; else 0. */
function agreement({ apart = 0, secondReader }: Evidence): number {
  if (apart !== 1 || secondReader === undefined) return 0;
  const odds = secondReader - Math.log(Math.max(1e-9, -Math.expm1(secondReader)));
  return Math.max(-mostAgreement, Math.min(mostAgreement, odds));
}

/** @returns `[names]`, in their order */
export function featuresOf(evidence: Evidence, names: readonly FeatureName[] = featureNames): number[] {
  return names.map((name) => features[name].of(evidence));
}
