import { acceptThreshold, type Calibration, ReaderError } from "@numera/reader";
import {
  type ConfidenceScores,
  chanceConfidenceError,
  confidenceScores,
  crossValidate,
  crossValidateThresholds,
  type ImageKind,
  type JudgedText,
  judgeImage,
} from "@numera/trainer";
import { signs } from "./makeCalibration.ts";

/** Error rates of accepted readings for which thresholds are scored. */
const SCORED_ERRORS = [0.01, 0.001] as const;

/** What calibration did to images that no part of it was fitted to. Shares are 0..1. */
export interface CalibrationScores {
  readonly kind: string;
  readonly images: number;
  readonly numbers: boolean;
  /** So many models read the images, each those of the fold on which it was not trained. */
  readonly folds?: number;
  /** Of strings: the share that is read right. */
  readonly exactMatch?: number;
  readonly before?: ConfidenceScores;
  readonly after?: ConfidenceScores;
  /** The ECE that confidences which are exactly true would have on so few strings. */
  readonly chanceEce?: number;
  /** By wanted error: the share that the threshold of the other blocks accepts, and how much of that is wrong. */
  readonly accepted: readonly { readonly maxError: number; readonly share: number; readonly wrong: number }[];
}

/**
 * Scores of each kind, then of all strings: each of `blocks` contiguous blocks is judged by a fit to the others
 * (`crossValidate`).
 */
export function scoreCalibration(kinds: readonly ImageKind[], blocks: number): CalibrationScores[] {
  const before = kinds.map(({ images }) =>
    images.map((image) => judgeImage(image, ({ confidence }) => confidence)),
  );
  const after = crossValidate(kinds, signs, blocks);
  const accepted = crossValidateThresholds(kinds, signs, blocks, SCORED_ERRORS);
  const scores = (
    { name: kind, numbers, folds }: Pick<ImageKind, "name" | "numbers" | "folds">,
    members: readonly number[],
  ): CalibrationScores => {
    const of = <Text>(texts: readonly (readonly Text[])[]) => members.flatMap((k) => texts[k]!);
    const strings: readonly JudgedText[] = of(after);
    return {
      kind,
      images: strings.length,
      numbers,
      ...(folds && { folds: new Set(folds).size }),
      ...(numbers && {
        exactMatch: strings.filter(({ right }) => right).length / strings.length,
        before: confidenceScores(of(before)),
        after: confidenceScores(strings),
        chanceEce: chanceConfidenceError(strings),
      }),
      accepted: SCORED_ERRORS.map((maxError, e) => {
        const taken = of(accepted[e]!).filter((image) => image.accepted);
        const wrong = taken.filter(({ right }) => !right).length;
        return { maxError, share: taken.length / strings.length, wrong: wrong / Math.max(1, taken.length) };
      }),
    };
  };
  const all = kinds.flatMap(({ numbers }, k) => (numbers ? [k] : []));
  return [...kinds.map((kind, k) => scores(kind, [k])), scores({ name: "all strings", numbers: true }, all)];
}

/** What a calibration promises for a wanted error, 0..1. */
export interface PromisedThreshold {
  readonly maxError: number;
  /** The confidence from which on lines are accepted, and the share of all strings that is; left out where there is none. */
  readonly threshold?: { readonly acceptAt: number; readonly coverage: number };
  /** Why there is none. */
  readonly refusal?: string;
}

/** The thresholds that a calibration has for the errors that are shown. */
export function promisedThresholds(calibration: Calibration): PromisedThreshold[] {
  return SCORED_ERRORS.map((maxError) => {
    try {
      const acceptAt = acceptThreshold(calibration, maxError);
      const { coverage } = calibration.thresholds.find((threshold) => threshold.acceptAt === acceptAt)!;
      return { maxError, threshold: { acceptAt, coverage } };
    } catch (cause) {
      if (!(cause instanceof ReaderError)) throw cause;
      return { maxError, refusal: cause.message };
    }
  });
}
