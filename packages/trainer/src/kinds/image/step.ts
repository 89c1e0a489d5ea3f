import type { ImageRecipe } from "@numera/contract";
import {
  type Graph,
  ops,
  type ReplicatedStep,
  type Tensor,
  type TrainingScope,
  type TrainingStep,
} from "@numera/graph";
import type { Augmentation } from "../../augment/augmentation.ts";
import { type MixingSettings, mixBatch } from "../../augment/mixing.ts";
import { compileForReplicas, compileForSession, type StepFor } from "../../fit/compileStep.ts";
import type { Sharing } from "../../fit/sharing.ts";
import type { Model } from "../../models/index.ts";

export interface ImageStepOptions extends StepFor<ImageRecipe> {
  readonly model: Model;
  readonly height: number;
  readonly width: number;
  readonly classes: number;
  readonly augmentation: Augmentation | undefined;
}

/** Writes the network and its loss into the scope. */
function lossOf({ model, recipe, height, width, classes, augmentation }: ImageStepOptions) {
  const { batchSize: batch, labelSmoothing } = recipe;
  return (scope: TrainingScope) => {
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
    if (!isMixed(recipe)) {
      const logits = model.logits(scope, image, classes);
      return {
        loss: ops.softmaxCrossEntropy(logits, label, labelSmoothing),
        correct: countCorrect(graph, logits, label),
      };
    }
    const mixed = mixBatch(graph, image, label, graph.input("mixMask", [1, 1, height, width]));
    const logits = model.logits(scope, mixed.image, classes);
    const share = graph.input("mixShare", []);
    const lossOf = (target: Tensor) => ops.softmaxCrossEntropy(logits, target, labelSmoothing);
    // The loss against both labels, weighed as the pixels are: share own + (1 - share) partner's.
    const partners = lossOf(mixed.partner);
    return {
      loss: ops.add(partners, ops.mul(ops.sub(lossOf(label), partners), share)),
      correct: countCorrect(graph, logits, label),
    };
  };
}

/**
 * The training step of an image classifier: `pixels` uint8 `[B, 1, H, W]`, augmented by `coefficients`, against
 * `label` int64 `[B]`; mixed by `mixMask` and `mixShare` where the recipe wants it. Gives the loss and the number of images
 * classified right (of mixed images by their own label).
 */
export function compileImageStep(options: ImageStepOptions): TrainingStep {
  return compileForSession(lossOf, options);
}

/** The same for replicas, each of which takes an equal share of the batch. */
export function compileReplicatedImageStep(options: ImageStepOptions, sharing: Sharing): ReplicatedStep {
  return compileForReplicas(lossOf, options, sharing);
}

/** Whether a recipe mixes the images of a batch. */
export function isMixed({ mixup = 0, cutmix = 0 }: MixingSettings): boolean {
  return mixup > 0 || cutmix > 0;
}

/** TensorProto.DataType of float32. */
const FLOAT = 1;

function countCorrect(graph: Graph, logits: Tensor, label: Tensor): Tensor {
  const predicted = graph.emit1("ArgMax", [logits], label.shape, { axis: 1, keepdims: 0 }, "int64");
  const equal = graph.emit1("Equal", [predicted, label], label.shape, {}, "bool");
  return ops.reduceSum(graph.emit1("Cast", [equal], label.shape, { to: FLOAT }));
}
