import { percent } from "@numera/report/text";
import type { CalibrationScores, PromisedThreshold } from "@numera/workflows";
import { quiet, strong } from "./style.ts";
import { table } from "./table.ts";

/** What `numera calibrate` tells of. */
export interface CalibrationReportData {
  readonly scores: readonly CalibrationScores[];
  /** Parts of neighboring images, each judged by a fit to the others. */
  readonly blocks: number;
  readonly thresholds: readonly PromisedThreshold[];
  /** Of the features, by name. */
  readonly weights: Readonly<Record<string, number>>;
  readonly bias: number;
}

const right = { align: "right" } as const;

/** What `numera calibrate` tells people. */
export function calibrationReport(data: CalibrationReportData): string {
  const { scores, blocks, thresholds, weights, bias } = data;
  const weighed = Object.entries(weights).map(([name, weight]) => `${name} ${weight.toFixed(3)}`);
  return [
    strong(`Before > after calibration, each of ${blocks} contiguous blocks judged by a fit to the others`),
    scoreTable(scores),
    "",
    acceptedTable(scores),
    "",
    ...thresholds.map(thresholdText),
    quiet(`weights: ${weighed.join(", ")}; bias ${bias.toFixed(3)}`),
  ].join("\n");
}

function scoreTable(scores: readonly CalibrationScores[]): string {
  const arrow = (before: number, after: number, decimals: number) =>
    `${percent(before, decimals)} > ${percent(after, decimals)}`;
  return table(
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
}

/** What the thresholds that were fitted to the other blocks accept of each kind. */
function acceptedTable(scores: readonly CalibrationScores[]): string {
  const errors = scores[0]?.accepted.map(({ maxError }) => maxError) ?? [];
  return table(
    [
      { heading: "at the threshold of the other blocks" },
      ...errors.flatMap((error) => [
        { heading: `accepted at ${100 * error} %`, ...right },
        { heading: "of it wrong", ...right },
      ]),
    ],
    scores.map(({ kind, accepted: shares }) => [
      kind,
      ...shares.flatMap(({ share, wrong }) => [percent(share, 1), share === 0 ? "-" : percent(wrong, 2)]),
    ]),
  );
}

function thresholdText({ maxError, threshold, refusal }: PromisedThreshold): string {
  if (threshold === undefined) return `--max-error ${maxError}: ${refusal}`;
  const { acceptAt, coverage } = threshold;
  return `--max-error ${maxError}: accepts from ${acceptAt} on, ${percent(coverage, 1)} of all strings`;
}
