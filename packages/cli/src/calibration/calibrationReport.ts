import { acceptThreshold, type Calibration, ReaderError } from "@numera/reader";
import {
  type ConfidenceScores,
  chanceConfidenceError,
  confidenceScores,
  crossValidate,
  crossValidateThreshold,
  type ImageKind,
  type JudgedText,
  judgeImage,
} from "@numera/trainer";
import { percent } from "../output/percent.ts";
import { quiet, strong } from "../output/style.ts";
import { table } from "../output/table.ts";
import { signs } from "./makeCalibration.ts";

/** Errors that thresholds are shown for. */
const ERRORS = [0.01, 0.001] as const;

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

export function scoreCalibration(kinds: readonly ImageKind[], blocks: number): CalibrationScores[] {
  const before = kinds.map(({ images }) =>
    images.map((image) => judgeImage(image, ({ confidence }) => confidence)),
  );
  const after = crossValidate(kinds, signs, blocks);
  const accepted = ERRORS.map((maxError) => crossValidateThreshold(kinds, signs, blocks, maxError));
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
      accepted: ERRORS.map((maxError, e) => {
        const taken = of(accepted[e]!).filter((image) => image.accepted);
        const wrong = taken.filter(({ right }) => !right).length;
        return { maxError, share: taken.length / strings.length, wrong: wrong / Math.max(1, taken.length) };
      }),
    };
  };
  const all = kinds.flatMap(({ numbers }, k) => (numbers ? [k] : []));
  return [...kinds.map((kind, k) => scores(kind, [k])), scores({ name: "all strings", numbers: true }, all)];
}

/** What `numera calibrate` tells people. */
export function calibrationReport(
  scores: readonly CalibrationScores[],
  calibration: Calibration,
  blocks: number,
): string {
  const right = { align: "right" as const };
  const arrow = (before: number, after: number, decimals: number) =>
    `${percent(before, decimals)} > ${percent(after, decimals)}`;
  const strings = table(
    [
      { heading: "strings" },
      { heading: "images", ...right },
      { heading: "exact", ...right },
      { heading: "ECE", ...right },
      { heading: "by chance", ...right },
      { heading: "NLL", ...right },
      { heading: "AURC", ...right },
      { heading: "read at 1 %", ...right },
      { heading: "read at 0.1 %", ...right },
    ],
    scores.flatMap(({ kind, folds, images, exactMatch, before, after, chanceEce = 0 }) => {
      if (before === undefined || after === undefined || exactMatch === undefined) return [];
      return [
        [
          folds === undefined ? kind : `${kind}, ${folds} folds`,
          images.toLocaleString("en"),
          percent(exactMatch, 1),
          arrow(before.ece, after.ece, 1),
          percent(chanceEce, 1),
          `${before.nll.toFixed(3)} > ${after.nll.toFixed(3)}`,
          arrow(before.aurc, after.aurc, 2),
          arrow(before.readRateAt1, after.readRateAt1, 1),
          arrow(before.readRateAt01, after.readRateAt01, 1),
        ],
      ];
    }),
  );
  const accepted = table(
    [
      { heading: "at the threshold of the other blocks" },
      ...ERRORS.flatMap((error) => [
        { heading: `accepted at ${100 * error} %`, ...right },
        { heading: "of it wrong", ...right },
      ]),
    ],
    scores.map(({ kind, accepted: shares }) => [
      kind,
      ...shares.flatMap(({ share, wrong }) => [percent(share, 1), share === 0 ? "-" : percent(wrong, 2)]),
    ]),
  );
  return [
    strong(`Before > after calibration, each of ${blocks} contiguous blocks judged by a fit to the others`),
    strings,
    "",
    accepted,
    "",
    ...ERRORS.map((error) => promise(calibration, error)),
    quiet(
      `weights: ${Object.entries(calibration.weights)
        .map(([name, weight]) => `${name} ${weight!.toFixed(3)}`)
        .join(", ")}; bias ${calibration.bias.toFixed(3)}`,
    ),
  ].join("\n");
}

function promise(calibration: Calibration, error: number): string {
  try {
    const threshold = acceptThreshold(calibration, error);
    const { coverage } = calibration.thresholds.find(({ acceptAt }) => acceptAt === threshold)!;
    return `--max-error ${error}: accepts from ${threshold} on, ${percent(coverage, 1)} of all strings`;
  } catch (cause) {
    if (!(cause instanceof ReaderError)) throw cause;
    return `--max-error ${error}: ${cause.message}`;
  }
}
