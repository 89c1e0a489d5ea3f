import {
  type Glyph,
  type Labeling,
  type StrokeExtent,
  type StrokeShape,
  strokeExtent,
  strokeMask,
  strokeShape,
} from "@numera/vision";
import { strokeWeights } from "./weights.ts";

/** A digit's probability counts within these log-odds. */
const oddsWithin = [-4, 8] as const;

/** What is weighed of every digit: how much stroke there is and how it lies, and how sure the digit is (0..1). */
export function glanceFeatures(extent: StrokeExtent, { box }: Glyph, confidence: number): number[] {
  const { upright, level, rows2, rows3, columns3, columns4, ink, holes } = extent;
  const odds = Math.log(Math.max(1e-9, confidence) / Math.max(1e-9, 1 - confidence));
  return [
    upright,
    level,
    upright ** 2,
    level ** 2,
    upright * level,
    rows2,
    rows3,
    columns3,
    columns4,
    ink,
    Math.min(4, holes),
    box.width / box.height,
    Math.max(oddsWithin[0], Math.min(oddsWithin[1], odds)),
  ];
}

/** What is weighed of digits that a glance leaves in doubt: the same, and how their strokes end, meet and run. */
export function lookFeatures(glance: readonly number[], shape: StrokeShape): number[] {
  const { ends, forks, length, level, rising, falling } = shape;
  const more = [Math.min(9, ends), Math.min(12, forks), length, level, rising, falling];
  return [...more, level ** 2, rising ** 2, falling ** 2, ...glance];
}

/**
 * Whether a stroke crosses a digit: the log-odds that its strokes are a disturbed digit's, above those that one in a thousand
 * clean digits has; undefined where there is no such doubt, or the character is no digit.
 */
export function crossedDigit(
  { text, confidence }: { readonly text: string; readonly confidence: number },
  glyph: Glyph,
  labeling: Labeling,
): number | undefined {
  const weights = strokeWeights[text];
  if (weights === undefined) return undefined;
  const mask = strokeMask(glyph, labeling);
  const glance = glanceFeatures(strokeExtent(glyph, labeling, mask), glyph, confidence);
  if (weighed(glance, weights.glance) < 0) return undefined;
  const odds = weighed(lookFeatures(glance, strokeShape(mask)), weights.look);
  return odds < 0 ? undefined : odds;
}

/** The sum of the features by their weights, and the bias, which is the last of the weights. */
export function weighed(features: readonly number[], weights: readonly number[]): number {
  let sum = weights[features.length]!;
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!;
  return sum;
}
