import { encodeModel, foldBatchNorm, InferenceScope, ops, type Weights } from "@numera/graph";
import type { LineModel } from "../../models/lineNet.ts";
import type { ModelDescription } from "../image/exportModel.ts";
import { LINE_ALPHABET, LINE_MARGIN } from "./batch.ts";

/**
 * A trained line network as an ONNX file: `line` `["N", 1, height, "W"]` to `logProbabilities` `["N", frames, classes]`,
 * class 0 the blank, class i character i - 1 of the metadata's `alphabet`. Lines stand `margin` pixels of paper inside,
 * frames are `stride` pixels apart, and W is a multiple of `multiple`.
 */
export function exportLineModel(
  model: LineModel,
  weights: Weights,
  about: Omit<ModelDescription, "classes">,
): Uint8Array {
  const scope = new InferenceScope(weights);
  const line = scope.graph.input("line", ["N", 1, model.height, "W"]);
  const logits = model.frames(scope, line, LINE_ALPHABET.length + 1);
  scope.graph.output(ops.logSoftmax(logits), "logProbabilities");
  foldBatchNorm(scope.graph);
  return encodeModel(scope.graph, {
    name: about.name,
    alphabet: LINE_ALPHABET,
    preprocessing: JSON.stringify({
      height: model.height,
      margin: LINE_MARGIN,
      stride: model.stride,
      multiple: model.multiple,
    }),
    recipe: JSON.stringify(about.recipe),
    data: JSON.stringify(about.data),
  });
}
