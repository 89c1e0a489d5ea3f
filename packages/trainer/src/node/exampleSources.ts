import type { Dataset } from "../data/dataset.ts";
import type { ExampleSources, TestSources } from "../kinds/exampleSources.ts";
import { loadMnist } from "./data/mnist.ts";
import { loadUsps } from "./data/usps.ts";
import { loadDigitBank, loadLetterBank } from "./strings/loadBank.ts";
import { loadPens } from "./strings/loadPens.ts";
import { loadScripts } from "./strings/loadScripts.ts";
import { streamedStrings } from "./strings/streamedStrings.ts";

/** The examples that are in files here. @param dataset to train on instead of MNIST's training set */
export function fileSources(dataset?: Dataset): ExampleSources {
  return {
    images: async () => dataset ?? loadMnist({ split: "train" }),
    digits: () => loadDigitBank({ split: "train" }),
    letters: () => loadLetterBank(),
    pens: () => loadPens("train"),
    scripts: () => loadScripts("train"),
    strings: streamedStrings,
  };
}

/** MNIST's test set and writers, and USPS, where that is at hand. */
export const testFiles: TestSources = {
  images: () => loadMnist({ split: "test" }),
  foreignImages: () => loadUsps(),
  digits: () => loadDigitBank({ split: "test" }),
  pens: () => loadPens("test"),
  scripts: () => loadScripts("test"),
};
