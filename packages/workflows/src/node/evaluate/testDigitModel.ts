import type { OnnxRuntime } from "@numera/graph";
import { loadCharacterModel } from "@numera/reader/node";
import type { Dataset } from "@numera/trainer";
import { loadMnist, loadUsps, type TestScores } from "@numera/trainer/node";
import { DAMAGED_IMAGES, evaluateCorruptions, meanCorrupted } from "../../evaluate/evaluateCorruptions.ts";
import { evaluateDigits } from "../../evaluate/evaluateDigits.ts";

/**
 * What a digit model's card says of it, on data that had no part in any training: MNIST's test set; its first 1,000 images, damaged
 * in fifteen ways; USPS, where that is at hand.
 * @param path of the ONNX file
 */
export async function testDigitModel(
  runtime: OnnxRuntime,
  path: string,
): Promise<readonly [TestScores, ...TestScores[]]> {
  const model = await loadCharacterModel(runtime, path);
  const mnist = await loadMnist({ split: "test" });
  const usps = await loadUsps();
  const scores = await evaluateCorruptions(model, mnist, DAMAGED_IMAGES);
  const damaged = scores.filter(({ name }) => name !== "none");
  return [
    await scoresOn(mnist),
    {
      data: `${mnist.name}, the first ${DAMAGED_IMAGES.toLocaleString("en")} damaged in ${damaged.length} ways`,
      n: damaged.reduce((sum, score) => sum + score.n, 0),
      accuracy: meanCorrupted(damaged),
    },
    ...(usps ? [await scoresOn(usps)] : []),
  ];

  async function scoresOn(dataset: Dataset): Promise<TestScores> {
    const { data, n, accuracy, nll, ece } = await evaluateDigits(model, dataset);
    return { data, n, accuracy, nll, ece };
  }
}
