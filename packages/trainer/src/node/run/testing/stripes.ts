import type { ImageRecipe, Recipe, RunDescription } from "@numera/contract";
import ort from "onnxruntime-node";
import { type Dataset, DIGIT_CLASSES } from "../../../data/dataset.ts";
import { defaultRecipe } from "../../../kinds/image/recipe.ts";
import { setUpTraining } from "../../../kinds/index.ts";
import type { TrainingSetup } from "../../../kinds/trainingSetup.ts";
import { fileSources } from "../../exampleSources.ts";

const count = 120;

/** Two rows of ink whose place tells the class. */
const stripes: Dataset = {
  name: "stripes",
  images: Uint8Array.from({ length: count * 784 }, (_, i) =>
    (Math.floor((i % 784) / 28) + Math.floor(i / 784)) % 10 < 2 ? 255 : 0,
  ),
  labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
  count,
  height: 28,
  width: 28,
  classes: DIGIT_CLASSES,
  sha256: { stripes: "ab" },
};

/** Four epochs of ten steps. */
export const stripesRun: RunDescription & { readonly recipe: ImageRecipe } = {
  recipe: { ...defaultRecipe, model: "lenet5", epochs: 4, batchSize: 10, validation: 20 },
  seed: 3,
  data: { stripes: "ab" },
  threads: 1,
};

/** The stripes' training, by its own recipe or another. */
export function setUpStripes(recipe: Recipe = stripesRun.recipe): Promise<TrainingSetup> {
  return setUpTraining(recipe, fileSources(stripes), { runtime: ort });
}
