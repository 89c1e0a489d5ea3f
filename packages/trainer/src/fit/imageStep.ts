import { compileTrainingStep, type Graph, ops, type Tensor, type TrainingStep } from "@numera/graph";
import type { Augmentation } from "../augment/augmentation.ts";
import type { Model } from "../models/index.ts";
import { optimizerOf, type Recipe } from "../recipes/recipe.ts";

export interface ImageStepOptions {
  readonly model: Model;
  readonly recipe: Recipe;
  readonly height: number;
  readonly width: number;
  readonly classes: number;
  readonly augmentation: Augmentation | undefined;
}

/**
 * The training step of an image classifier: `pixels` uint8 `[B, 1, H, W]`, augmented by `coefficients`, against
 * `label` int64 `[B]`. Gives the loss and the number of images classified right.
 */
export function compileImageStep(options: ImageStepOptions): TrainingStep {
  const { model, recipe, height, width, classes, augmentation } = options;
  const batch = recipe.batchSize;
  return compileTrainingStep((scope) => {
    const { graph } = scope;
    const pixels = graph.input("pixels", [batch, 1, height, width], "uint8");
    const label = graph.input("label", [batch], "int64");
    const cast = graph.emit1("Cast", [pixels], pixels.shape, { to: FLOAT });
    let image = ops.scale(cast, 1 / 255);
    if (augmentation) {
      image = augmentation.apply(
        graph,
        image,
        graph.input("coefficients", augmentation.coefficientShape(batch)),
      );
    }
    const logits = model.logits(scope, image, classes);
    return {
      loss: ops.softmaxCrossEntropy(logits, label, recipe.labelSmoothing),
      correct: countCorrect(graph, logits, label),
    };
  }, optimizerOf(recipe));
}

/** TensorProto.DataType of float32. */
const FLOAT = 1;

function countCorrect(graph: Graph, logits: Tensor, label: Tensor): Tensor {
  const predicted = graph.emit1("ArgMax", [logits], label.shape, { axis: 1, keepdims: 0 }, "int64");
  const equal = graph.emit1("Equal", [predicted, label], label.shape, {}, "bool");
  return ops.reduceSum(graph.emit1("Cast", [equal], label.shape, { to: FLOAT }));
}
