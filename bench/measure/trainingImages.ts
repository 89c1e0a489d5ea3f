import { readFile } from "node:fs/promises";
import { type Dataset, DIGIT_CLASSES } from "@numera/trainer";

/** MNIST's training images as a data set, from files of their raw bytes: 28x28 pixels an image, a label a byte. */
export async function trainingImages(imagesPath: string, labelsPath: string): Promise<Dataset> {
  const labels = await readFile(labelsPath);
  return {
    name: "MNIST train",
    images: await readFile(imagesPath),
    labels,
    count: labels.length,
    height: 28,
    width: 28,
    classes: DIGIT_CLASSES,
    sha256: {},
  };
}
