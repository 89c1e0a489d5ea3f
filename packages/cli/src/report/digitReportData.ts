import type { DigitReportData } from "@numera/report";
import {
  CORRUPTION_SEED,
  type CorruptionScore,
  corrupt,
  corruptions,
  firstFilters,
  type ModelInspection,
  meanCorrupted,
  wilsonInterval,
} from "@numera/trainer";
import type { DigitReadings } from "@numera/workflows";
import type { DigitFigures } from "./digitFigures.ts";

/** Pixels of an image. */
const PIXELS = 28 * 28;

/** What the figures of a report come from. */
export interface DigitReportSources {
  readonly figures: DigitFigures;
  readonly inspection: ModelInspection;
  /** The ONNX file. */
  readonly model: Uint8Array;
  readonly readings: DigitReadings;
  /** The command that made the report. */
  readonly command: string;
}

/** The figures with the pictures that a page shows beside them, as plain data. */
export function digitReportData(sources: DigitReportSources): DigitReportData {
  const { figures, inspection, model, readings, command } = sources;
  const { evaluation, riskCoverage, mistakes, writers, robustness, training, image } = figures;
  const ink = (index: number) => readings.images.subarray(index * PIXELS, (index + 1) * PIXELS);
  const filters = firstFilters(model);
  return {
    evaluation,
    reliability: evaluation.reliability.map(({ count, confidence, accuracy }) => ({
      count,
      confidence,
      accuracy,
      interval: wilsonInterval(Math.round(accuracy * count), count),
    })),
    riskCoverage,
    mistakes: mistakes.map((mistake) => ({ ...mistake, ink: ink(mistake.index) })),
    ...(writers && { writers }),
    ...(robustness && { robustness: robustnessOf(robustness, ink(image.index)) }),
    training,
    network: {
      ...figures.model,
      ...(filters && { filters: { ...filters, values: filters.weights } }),
    },
    image: { ...image, ink: ink(image.index), featureMaps: featureMapsOf(inspection) },
    command,
  };
}

/** @param ink the image that is shown under each corruption */
function robustnessOf(
  scores: readonly CorruptionScore[],
  ink: Float32Array,
): NonNullable<DigitReportData["robustness"]> {
  return {
    meanAccuracy: meanCorrupted(scores),
    corruptions: scores.map(({ name, n, accuracy }) => {
      const corruption = corruptions.find((known) => known.name === name);
      return { name, n, accuracy, ink: corruption ? corrupt(corruption, ink, CORRUPTION_SEED, 0) : ink };
    }),
  };
}

const ACTIVATION_FUNCTIONS = ["Relu", "Tanh", "Gelu"];

/** What the layers with an activation function made of the image, named by the layers before them. */
function featureMapsOf({ layers, activations }: ModelInspection): DigitReportData["image"]["featureMaps"] {
  return layers.flatMap(({ opType, shape, output, inputs }) => {
    if (shape.length !== 3 || !ACTIVATION_FUNCTIONS.includes(opType)) return [];
    const [count, height, width] = shape as [number, number, number];
    const values = activations.get(output)!.data as Float32Array;
    return [{ layer: nameOf(inputs[0]!, layers), count, height, width, values }];
  });
}

/** The nearest layer with weights at or before a value. */
function nameOf(value: string, layers: ModelInspection["layers"]): string {
  const layer = layers.find(({ output }) => output === value);
  if (!layer) return "image";
  return layer.name !== layer.opType || layer.inputs[0] === undefined
    ? layer.name
    : nameOf(layer.inputs[0], layers);
}
