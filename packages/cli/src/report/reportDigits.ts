import type { CharacterClassifier } from "@numera/reader";
import type { Dataset } from "@numera/trainer";
import { loadWriters } from "@numera/trainer/node";
import type { CorruptionScore } from "@numera/workflows";
import { type DigitReadings, scoreDigits } from "@numera/workflows";
import { digitReport } from "./data/digitReport.ts";
import type { TrainingCourse } from "./data/trainingCourse.ts";
import { digitPage } from "./digitPage.ts";
import { type ReportFiles, writeReport } from "./writeReport.ts";

export interface DigitReportRequest {
  /** Where it goes, as `reportFiles` takes it. */
  readonly path: string;
  readonly classifier: Pick<CharacterClassifier, "id" | "classes">;
  readonly model: Uint8Array;
  readonly dataset: Dataset;
  readonly readings: DigitReadings;
  readonly robustness?: readonly CorruptionScore[];
  readonly training: readonly TrainingCourse[];
  /** Place of the image whose feature maps are shown. */
  readonly image: number;
  /** The command that made the report. */
  readonly command: string;
}

/** Writes the report on a digit model, with accuracy by writer where the data are MNIST and QMNIST's labels are found. */
export async function reportDigits(request: DigitReportRequest): Promise<ReportFiles> {
  const { path, classifier, model, dataset, readings, robustness, training, image, command } = request;
  const { report, inspection } = await digitReport({
    model,
    dataset,
    readings,
    evaluation: scoreDigits(classifier, dataset, readings),
    ...(await writersOf(dataset)),
    ...(robustness && { robustness }),
    training,
    image,
  });
  const html = await digitPage({ report, inspection, model, dataset, readings, command });
  return writeReport(path, html, report);
}

async function writersOf({ name, labels }: Dataset): Promise<{ readonly writers?: Int32Array }> {
  const split = name === "MNIST test" ? "test" : name === "MNIST train" ? "train" : undefined;
  const writers = split && (await loadWriters(split, labels));
  return writers ? { writers } : {};
}
