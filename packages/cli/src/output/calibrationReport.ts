import { acceptThreshold, type Calibration, ReaderError } from "@numera/reader";
import { type CalibrationScores, SCORED_ERRORS } from "@numera/workflows";
import { percent } from "./percent.ts";
import { quiet, strong } from "./style.ts";
import { table } from "./table.ts";

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
      ...SCORED_ERRORS.flatMap((error) => [
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
    ...SCORED_ERRORS.map((error) => promise(calibration, error)),
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
