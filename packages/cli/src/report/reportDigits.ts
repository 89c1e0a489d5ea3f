import type { CharacterClassifier } from "@numera/reader";
import { digitPage, type LearningCurve } from "@numera/report";
import type { CorruptionScore, Dataset } from "@numera/trainer";
import { loadWriters } from "@numera/trainer/node";
import { encodePng } from "@numera/vision/node";
import { type DigitReadings, scoreDigits } from "@numera/workflows";
import sharp from "sharp";
import { digitFigures } from "./digitFigures.ts";
import { digitReportData } from "./digitReportData.ts";
import { type ReportFiles, writeReport } from "./writeReport.ts";

export interface DigitReportRequest {
  /** Where it goes, as `reportFiles` takes it. */
  readonly path: string;
  readonly classifier: Pick<CharacterClassifier, "id" | "classes">;
  readonly model: Uint8Array;
  readonly dataset: Dataset;
  readonly readings: DigitReadings;
  readonly robustness?: readonly CorruptionScore[];
  readonly training: readonly LearningCurve[];
  /** Place of the image whose feature maps are shown. */
  readonly image: number;
  /** The command that made the report. */
  readonly command: string;
}

/** Writes the report on a digit model, with accuracy by writer where the data are MNIST and QMNIST's labels are found. */
export async function reportDigits(request: DigitReportRequest): Promise<ReportFiles> {
  const { path, classifier, model, dataset, readings, robustness, training, image, command } = request;
  const { figures, inspection } = await digitFigures({
    model,
    dataset,
    readings,
    evaluation: scoreDigits(classifier, dataset, readings),
    ...(await writersOf(dataset)),
    ...(robustness && { robustness }),
    training,
    image,
  });
  const data = digitReportData({ figures, inspection, model, readings, command });
  return writeReport(path, await digitPage(data, (raster) => encodePng(sharp, raster)), figures);
}

async function writersOf({ name, labels }: Dataset): Promise<{ readonly writers?: Int32Array }> {
  const split = name === "MNIST test" ? "test" : name === "MNIST train" ? "train" : undefined;
  const writers = split && (await loadWriters(split, labels));
  return writers ? { writers } : {};
}
