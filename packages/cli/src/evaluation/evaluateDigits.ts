import type { DigitClassifier } from "@numera/reader";
import {
  accuracy,
  argmax,
  type ClassScores,
  classScores,
  confusionMatrix,
  type Dataset,
  expectedCalibrationError,
  mnistForm,
  negativeLogLikelihood,
  wilsonInterval,
} from "@numera/trainer";

const BATCH = 256;
const PIXELS = 28 * 28;

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
  readonly ms: number;
}

/**
 * Classifies every image, 256 at a time, and scores the answers.
 *
 * @throws where the model's classes do not begin with the data set's
 */
export async function evaluateDigits(model: DigitClassifier, dataset: Dataset): Promise<DigitEvaluation> {
  const classes = model.classes;
  if (dataset.classes.some((name, i) => classes[i] !== name)) {
    throw new Error(
      `evaluate: the data have the classes ${dataset.classes.join(" ")}, ` +
        `the model ${model.name} names ${classes.join(" ")}`,
    );
  }
  const start = performance.now();
  const images = mnistForm(dataset);
  const probabilities = new Float32Array(dataset.count * classes.length);
  for (let from = 0; from < dataset.count; from += BATCH) {
    const to = Math.min(dataset.count, from + BATCH);
    const batch = await model.classify(images.subarray(from * PIXELS, to * PIXELS), to - from);
    probabilities.set(batch, from * classes.length);
  }
  const { labels, count: n } = dataset;
  const predicted = argmax(probabilities, classes.length);
  const confusion = confusionMatrix(predicted, labels, classes.length);
  const right = Math.round(accuracy(predicted, labels) * n);
  return {
    model: model.name,
    data: dataset.name,
    n,
    accuracy: right / n,
    accuracyInterval: wilsonInterval(right, n),
    nll: negativeLogLikelihood(probabilities, labels, classes.length),
    ece: expectedCalibrationError(probabilities, labels, classes.length),
    errors: n - right,
    perClass: classScores(confusion).map((scores, i) => ({ class: classes[i]!, ...scores })),
    confusion,
    ms: Math.round(performance.now() - start),
  };
}
