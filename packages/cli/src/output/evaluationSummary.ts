import { percent } from "@numera/report/text";
import { type CorruptionScore, meanCorrupted } from "@numera/trainer";
import type { DigitEvaluation } from "@numera/workflows";
import type { StringEvaluation } from "@numera/workflows/node";
import { bad, quiet, strong } from "./style.ts";
import { table } from "./table.ts";

const count = (value: number) => value.toLocaleString("en");

/** What `numera evaluate` tells people about a model on single digits. */
export function digitSummary(result: DigitEvaluation): string {
  const [low, high] = result.accuracyInterval;
  const right = { align: "right" as const };
  const perClass = table(
    [
      { heading: "class" },
      { heading: "precision", ...right },
      { heading: "recall", ...right },
      { heading: "F1", ...right },
      { heading: "images", ...right },
    ],
    result.perClass.map((scores) => [
      scores.class,
      percent(scores.precision, 2),
      percent(scores.recall, 2),
      percent(scores.f1, 2),
      count(scores.support),
    ]),
  );
  const names = result.perClass.map((scores) => scores.class);
  const confusion = table(
    [{ heading: "" }, ...names.map((heading) => ({ heading, ...right }))],
    result.confusion.map((row, i) => [
      names[i]!,
      ...row.map((cell, j) => (cell === 0 ? quiet(".") : i === j ? count(cell) : bad(count(cell)))),
    ]),
  );
  return `${strong(`${result.model} on ${result.data}`)}: ${count(result.n)} images in ${(result.ms / 1000).toFixed(2)} s

accuracy   ${strong(percent(result.accuracy, 2))}   (95 %: ${percent(low, 2)} to ${percent(high, 2)}), ${count(result.errors)} errors
NLL        ${result.nll.toFixed(4)} nats
ECE        ${percent(result.ece, 2)}

${perClass}

${quiet("Rows are what stands there, columns what was read.")}
${confusion}`;
}

/** What `numera evaluate --corruptions` tells beside. */
export function corruptionTable(scores: readonly CorruptionScore[]): string {
  const right = { align: "right" as const };
  const rows = table(
    [{ heading: "damage" }, { heading: "accuracy", ...right }, { heading: "wrong", ...right }],
    scores.map(({ name, accuracy, errors }) => [name, percent(accuracy, 2), count(errors)]),
  );
  return `${rows}\nmean of the damaged ${strong(percent(meanCorrupted(scores), 2))}`;
}

/** What `numera evaluate --strings` tells people about a model on whole images. */
export function stringSummary(result: StringEvaluation): string {
  return `${strong(`${result.model} on ${result.strings}`)}: ${count(result.n)} images in ${(result.ms / 1000).toFixed(1)} s, ${result.imagesPerSecond.toFixed(1)} a second

exact match        ${strong(percent(result.exactMatch, 2))}
digit error rate   ${percent(result.digitErrorRate, 2)}
unreadable         ${count(result.unreadable)}
accepted           ${percent(result.accepted, 2)}, of it wrong ${percent(result.acceptedWrong, 2)}

Confidence (${result.calibrated ? "calibrated" : "as the models have it"})
ECE                ${percent(result.ece, 2)}
NLL                ${result.nll.toFixed(4)} nats
AURC               ${percent(result.aurc, 2)}
read at 1 % error  ${percent(result.readRateAt1, 2)}, at 0.1 % ${percent(result.readRateAt01, 2)}`;
}
