import type { ImageRecipe } from "@numera/contract";
import { modelOf, models } from "../../models/index.ts";
import { parameterCount } from "../../models/parameterCount.ts";
import type { Kind } from "../kind.ts";
import { PREPROCESSING } from "./exportModel.ts";
import { checkImageRecipe } from "./recipe.ts";
import { setUpImages } from "./setup.ts";
import { testImageModel } from "./testScores.ts";

const inputShape = [1, 1, 28, 28] as const;

/** Digits, one an image of 28x28 pixels, named by a classifier. */
export const imageKind: Kind<ImageRecipe> = {
  name: "image",
  models: Object.keys(models),
  examples: { name: "digits", from: "images", heldOut: "training images" },
  preprocessing: PREPROCESSING,
  inputShape,
  devices: "any",
  ensembles: true,
  report: "classes",
  check: checkImageRecipe,
  description: (recipe) => modelOf(recipe).description,
  sizes: ({ model }) => models[model]!.sizes ?? {},
  parameters(recipe) {
    const model = modelOf(recipe);
    return parameterCount((scope) => model.logits(scope, scope.graph.input("image", inputShape), 10));
  },
  setUp: setUpImages,
  test: testImageModel,
};
