import type { ClassReport, WriterErrors } from "../../data/digitReportData.ts";
import { escapeHtml } from "../../html/escape.ts";
import { tableHtml } from "../../html/table.ts";
import { percent } from "../../text/percent.ts";

/** Precision, recall, F1 and support of each class, and their means over the classes. */
export function classTable(perClass: readonly ClassReport[]): string {
  const mean = (score: (scores: ClassReport) => number) =>
    percent(perClass.reduce((sum, scores) => sum + score(scores), 0) / perClass.length, 2);
  return tableHtml(
    ["class", "precision", "recall", "F1", "support"],
    [
      ...perClass.map((scores) => [
        { html: `<b>${escapeHtml(scores.class)}</b>` },
        percent(scores.precision, 2),
        percent(scores.recall, 2),
        percent(scores.f1, 2),
        scores.support.toLocaleString("en"),
      ]),
      [
        "mean",
        mean(({ precision }) => precision),
        mean(({ recall }) => recall),
        mean(({ f1 }) => f1),
        perClass.reduce((sum, { support }) => sum + support, 0).toLocaleString("en"),
      ],
    ],
  );
}

/** The writers with their errors. */
export function writerTable(writers: readonly WriterErrors[]): string {
  return tableHtml(
    ["writer", "digits", "wrong", "accuracy"],
    writers.map(({ writer, n, errors }) => [
      String(writer),
      String(n),
      String(errors),
      percent(1 - errors / n, 1),
    ]),
  );
}
