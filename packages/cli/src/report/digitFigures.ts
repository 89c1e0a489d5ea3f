import type { NetworkLayer } from "@numera/contract";
import type { DigitReportData, LearningCurve } from "@numera/report";
import {
  accuracyByWriter,
  argmax,
  type CorruptionScore,
  confidentMistakes,
  type Dataset,
  inspectModel,
  type JudgedText,
  type Mistake,
  type ModelInspection,
  riskCoverageCurve,
  type WriterScore,
} from "@numera/trainer";
import { type DigitEvaluation, type DigitReadings, judgedDigits } from "@numera/workflows";
import * as ort from "onnxruntime-node";

/** All figures of a report on a digit model, as its JSON file has them. Shares are 0..1. */
export interface DigitFigures {
  readonly evaluation: DigitEvaluation;
  readonly model: {
    readonly bytes: number;
    readonly parameters: number;
    /** Floating-point operations for one image. */
    readonly flops: number;
    readonly layers: readonly NetworkLayer[];
  };
  readonly riskCoverage: DigitReportData["riskCoverage"];
  /** Surest first. */
  readonly mistakes: readonly Mistake[];
  /** Where it is known who wrote the images. */
  readonly writers?: readonly WriterScore[];
  readonly robustness?: readonly CorruptionScore[];
  /** Where it is known how the model was trained. */
  readonly training: readonly LearningCurve[];
  /** The image whose feature maps are shown. */
  readonly image: { readonly index: number; readonly label: number; readonly read: number };
}

export interface DigitFiguresSources {
  readonly model: Uint8Array;
  readonly dataset: Dataset;
  readonly readings: DigitReadings;
  readonly evaluation: DigitEvaluation;
  readonly writers?: Int32Array;
  readonly robustness?: readonly CorruptionScore[];
  readonly training: readonly LearningCurve[];
  /** Place of the image whose feature maps are shown. */
  readonly image: number;
}

/** Gathers the figures, and what the model's layers made of the chosen image. */
export async function digitFigures(
  sources: DigitFiguresSources,
): Promise<{ readonly figures: DigitFigures; readonly inspection: ModelInspection }> {
  const { model, dataset, readings, evaluation, writers, robustness, training, image } = sources;
  const { labels } = dataset;
  const { images, probabilities, predicted } = readings;
  const classes = probabilities.length / labels.length;
  const inspection = await inspectModel(ort, model, {
    data: images.slice(image * 784, (image + 1) * 784),
    shape: [1, 1, 28, 28],
  });
  const judged = judgedDigits(readings, labels);
  const figures: DigitFigures = {
    evaluation,
    model: {
      bytes: model.length,
      parameters: inspection.parameters,
      flops: inspection.flops,
      layers: inspection.layers,
    },
    riskCoverage: riskPoints(judged),
    mistakes: confidentMistakes(probabilities, predicted, labels),
    ...(writers && { writers: accuracyByWriter(predicted, labels, writers) }),
    ...(robustness && { robustness }),
    training,
    image: {
      index: image,
      label: labels[image]!,
      read: argmax(probabilities.subarray(image * classes, (image + 1) * classes), classes)[0]!,
    },
  };
  return { figures, inspection };
}

/** The risk-coverage curve where it bends: the points beside each one at which a mistake is accepted. */
function riskPoints(judged: readonly JudgedText[]): DigitReportData["riskCoverage"] {
  const curve = riskCoverageCurve(judged);
  return curve
    .filter(({ wrong }, i) => wrong !== curve[i + 1]?.wrong || wrong !== curve[i - 1]?.wrong)
    .map(({ accepted, wrong }) => ({ coverage: accepted / judged.length, risk: wrong / accepted }));
}
