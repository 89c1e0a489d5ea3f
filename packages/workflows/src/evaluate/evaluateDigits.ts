import type { CharacterClassifier } from "@numera/reader";
import {
  accuracy,
  argmax,
  type ClassScores,
  classifyAll,
  classScores,
  confusionMatrix,
  type Dataset,
  expectedCalibrationError,
  type JudgedText,
  mnistForm,
  negativeLogLikelihood,
  type ReliabilityBin,
  reliabilityBins,
  wilsonInterval,
} from "@numera/trainer";
import { WorkflowError } from "../workflowError.ts";

/** How well a model names the digits of a data set. Shares are 0..1, times in milliseconds. */
export interface DigitEvaluation {
  readonly model: string;
  readonly data: string;
  readonly n: number;
  readonly accuracy: number;
  /** Wilson's 95 % interval. */
  readonly accuracyInterval: readonly [number, number];
  /** Mean negative log-likelihood in nats. */
  readonly nll: number;
  /** Expected calibration error over 15 bins. */
  readonly ece: number;
  readonly errors: number;
  readonly perClass: readonly (ClassScores & { readonly class: string })[];
  /** Labels as rows, readings as columns. */
  readonly confusion: readonly (readonly number[])[];
  /** The 15 bins that `ece` is made of. */
  readonly reliability: readonly ReliabilityBin[];
  readonly ms: number;
}

/** What a model said of every image of a data set. */
export interface DigitReadings {
  /** `[N, 1, 28, 28]`, ink 1 and paper 0. */
  readonly images: Float32Array;
  /** `[N, classes]` */
  readonly probabilities: Float32Array;
  /** `[N]` the most probable classes. */
  readonly predicted: Uint8Array;
  readonly ms: number;
}

/**
 * Classifies every image.
 *
 * @throws WorkflowError `different-classes` where the model's classes do not begin with the data set's
 */
export async function readDigits(model: CharacterClassifier, dataset: Dataset): Promise<DigitReadings> {
  const classes = model.classes;
  if (dataset.classes.some((name, i) => classes[i] !== name)) {
    throw new WorkflowError(
      "different-classes",
      `the data have the classes ${dataset.classes.join(" ")}, the model ${model.id} names ${classes.join(" ")}`,
    );
  }
  const start = performance.now();
  const images = mnistForm(dataset);
  const probabilities = await classifyAll(model, images);
  const predicted = argmax(probabilities, classes.length);
  return { images, probabilities, predicted, ms: Math.round(performance.now() - start) };
}

/** Scores what `readDigits` gave. */
export function scoreDigits(
  { id, classes }: Pick<CharacterClassifier, "id" | "classes">,
  { name: data, labels, count: n }: Dataset,
  { probabilities, predicted, ms }: DigitReadings,
): DigitEvaluation {
  const confusion = confusionMatrix(predicted, labels, classes.length);
  const right = Math.round(accuracy(predicted, labels) * n);
  return {
    model: id,
    data,
    n,
    accuracy: right / n,
    accuracyInterval: wilsonInterval(right, n),
    nll: negativeLogLikelihood(probabilities, labels, classes.length),
    ece: expectedCalibrationError(probabilities, labels, classes.length),
    errors: n - right,
    perClass: classScores(confusion).map((scores, i) => ({ class: classes[i]!, ...scores })),
    confusion,
    reliability: reliabilityBins(judgedDigits({ probabilities, predicted }, labels)),
    ms,
  };
}

/** How sure each reading is, and whether it is right. */
export function judgedDigits(
  { probabilities, predicted }: Pick<DigitReadings, "probabilities" | "predicted">,
  labels: Uint8Array,
): JudgedText[] {
  const classes = probabilities.length / labels.length;
  return Array.from(labels, (label, i) => ({
    confidence: probabilities[i * classes + predicted[i]!]!,
    right: predicted[i] === label,
  }));
}

/** Classifies every image and scores the answers. @throws as `readDigits` does */
export async function evaluateDigits(model: CharacterClassifier, dataset: Dataset): Promise<DigitEvaluation> {
  return scoreDigits(model, dataset, await readDigits(model, dataset));
}
