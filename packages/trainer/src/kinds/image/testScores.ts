import type { TestScores } from "@numera/contract";
import type { Dataset } from "../../data/dataset.ts";
import { mnistForm } from "../../data/mnistForm.ts";
import { accuracy, argmax } from "../../metrics/accuracy.ts";
import { expectedCalibrationError } from "../../metrics/expectedCalibrationError.ts";
import { negativeLogLikelihood } from "../../metrics/negativeLogLikelihood.ts";
import type { TestSources } from "../exampleSources.ts";
import type { TestOptions } from "../kind.ts";
import { classifyAll, type ImageClassifier, withClassifier } from "./classifier.ts";
import { DAMAGED_IMAGES, evaluateCorruptions, meanCorrupted } from "./evaluateCorruptions.ts";

/**
 * What a model's card says of it, on data that had no part in any training: the test images; the first 1,000 of them, damaged in
 * fifteen ways; images of another origin, where they are at hand.
 */
export function testImageModel(
  file: Uint8Array,
  sources: TestSources,
  { runtime, most = DAMAGED_IMAGES }: TestOptions,
): Promise<readonly [TestScores, ...TestScores[]]> {
  return withClassifier(runtime, file, async (model) => {
    const images = await sources.images();
    const foreign = await sources.foreignImages();
    const scores = await evaluateCorruptions(model, images, most);
    const damaged = scores.filter(({ name }) => name !== "none");
    return [
      await scoresOn(model, images),
      {
        data: `${images.name}, the first ${most.toLocaleString("en")} damaged in ${damaged.length} ways`,
        n: damaged.reduce((sum, score) => sum + score.n, 0),
        accuracy: meanCorrupted(damaged),
      },
      ...(foreign ? [await scoresOn(model, foreign)] : []),
    ];
  });
}

async function scoresOn(model: ImageClassifier, dataset: Dataset): Promise<TestScores> {
  const { name, count: n, labels } = dataset;
  const classes = model.classes.length;
  const probabilities = await classifyAll(model, mnistForm(dataset));
  const right = Math.round(accuracy(argmax(probabilities, classes), labels) * n);
  return {
    data: name,
    n,
    accuracy: right / n,
    nll: negativeLogLikelihood(probabilities, labels, classes),
    ece: expectedCalibrationError(probabilities, labels, classes),
  };
}
