import { modelProperties } from "@numera/contract";
import { encodeModel, foldBatchNorm, type Graph, InferenceScope, ops, type Weights } from "@numera/graph";
import type { Model } from "../../models/index.ts";

/** What a model file says of itself, as `metadata_props`. */
export interface ModelDescription {
  readonly name: string;
  readonly classes: readonly string[];
  /** How it was trained: the recipe and the seed. */
  readonly recipe: Readonly<Record<string, unknown>>;
  /** SHA-256 of each file that it was trained on. */
  readonly data: Readonly<Record<string, string>>;
}

/** How an image must be made before the model sees it. */
export const PREPROCESSING = {
  size: [28, 28],
  box: 20,
  center: "mass",
  ink: 1,
  paper: 0,
  source: "MNIST (LeCun, Cortes, Burges 1998)",
} as const;

/** Network and softmax with the weights as constants: `image` `["N", 1, 28, 28]` to `probabilities` `["N", classes]`. */
export function inferenceGraph(model: Model, weights: Weights, classes: number): Graph {
  const scope = new InferenceScope(weights);
  const image = scope.graph.input("image", ["N", 1, 28, 28]);
  scope.graph.output(ops.softmax(model.logits(scope, image, classes)), "probabilities");
  foldBatchNorm(scope.graph);
  return scope.graph;
}

/**
 * The trained model as a small ONNX file of standard operators that runs in any ONNX runtime: batch norms folded,
 * dropout gone, softmax included, the batch free.
 */
export function exportModel(model: Model, weights: Weights, description: ModelDescription): Uint8Array {
  const { name, classes, recipe, data } = description;
  const properties = modelProperties({
    kind: "image",
    name,
    classes,
    preprocessing: PREPROCESSING,
    recipe,
    data,
  });
  return encodeModel(inferenceGraph(model, weights, classes.length), properties);
}
