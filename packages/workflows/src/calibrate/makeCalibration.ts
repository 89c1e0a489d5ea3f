import { type Calibration, featureNames, features } from "@numera/reader";
import { crossValidate, fitConfidence, thresholdsOf } from "@numera/trainer";
import type { ReadKind } from "./judgedReading.ts";

/** The ways that features may pull, in the order of `featureNames`. */
export const signs = featureNames.map((name) => features[name].sign);

/** Quantiles between which lines are as usual. */
const USUAL = [0.001, 0.999] as const;

/**
 * The calibration that is kept: fitted to all images, with thresholds of a cross-validation.
 *
 * @param made for which strategy and models it is
 */
export function makeCalibration(
  kinds: readonly ReadKind[],
  blocks: number,
  made: Pick<Calibration, "strategy" | "models">,
): Calibration {
  const { weights, bias } = fitConfidence(kinds, signs);
  const lines = kinds.flatMap(({ images }) => images.flatMap((image) => image.lines));
  const right = lines.filter((line) => line.right);
  const usual = (of: (line: (typeof right)[number]) => number): [number, number] => {
    const sorted = right.map(of).sort((a, b) => a - b);
    const [low, high] = USUAL.map((share) => sorted[Math.round((sorted.length - 1) * share)]!);
    return [rounded(low!), rounded(high!)];
  };
  return {
    version: 2,
    ...made,
    data: kinds.map(({ name, images, numbers, folds }) => ({
      name,
      images: images.length,
      numbers,
      ...(folds && { folds: new Set(folds).size }),
    })),
    bias: rounded(bias),
    weights: Object.fromEntries(featureNames.map((name, i) => [name, rounded(weights[i]!)])),
    thresholds: thresholdsOf(kinds, crossValidate(kinds, signs, blocks)).map((row) => ({
      acceptAt: rounded(row.acceptAt),
      coverage: rounded(row.coverage),
      error: rounded(row.error),
      errorBound: rounded(row.errorBound),
      falseAcceptBound: rounded(row.falseAcceptBound),
    })),
    usual: {
      pitch: usual(({ evidence }) => evidence.pitch),
      contrast: usual(({ evidence }) => evidence.contrast),
      characters: usual(({ evidence }) => evidence.characters),
    },
  };
}

/** Six digits: more than any fit is sure of. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
