import { lineMargin, modelProperties } from "@numera/contract";
import { encodeModel, foldBatchNorm, InferenceScope, ops, type Weights } from "@numera/graph";
import type { LineModel } from "../../models/lineNet.ts";
import type { ModelDescription } from "../image/exportModel.ts";
import { LINE_CLASSES, lineAlphabet } from "./batch.ts";

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
  const logits = model.frames(scope, line, LINE_CLASSES);
  scope.graph.output(ops.logSoftmax(logits), "logProbabilities");
  foldBatchNorm(scope.graph);
  const { height, stride, multiple } = model;
  const properties = modelProperties({
    kind: "line",
    name: about.name,
    alphabet: lineAlphabet.characters.join(""),
    preprocessing: { height, margin: lineMargin, stride, multiple },
    recipe: about.recipe,
    data: about.data,
  });
  return encodeModel(scope.graph, properties);
}
