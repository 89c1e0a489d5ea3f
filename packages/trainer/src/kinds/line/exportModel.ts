import { lineMargin, modelProperties } from "@numera/contract";
import type { Alphabet } from "@numera/decoder";
import { encodeModel, foldBatchNorm, InferenceScope, ops, type Weights } from "@numera/graph";
import type { LineModel } from "../../models/lineNet.ts";
import type { ModelDescription } from "../image/exportModel.ts";
import { classesOf } from "./alphabets.ts";

/**
 * A trained line network as an ONNX file: `line` `["N", 1, height, "W"]` to `logProbabilities` `["N", frames, classes]`,
 * class 0 the blank, class i character i - 1 of the metadata's `alphabet`. Lines stand `margin` pixels of paper inside,
 * frames are `stride` pixels apart, and W is a multiple of `multiple`.
 */
export function exportLineModel(
  model: LineModel,
  weights: Weights,
  about: Omit<ModelDescription, "classes"> & { readonly alphabet: Alphabet },
): Uint8Array {
  const scope = new InferenceScope(weights);
  const line = scope.graph.input("line", ["N", 1, model.height, "W"]);
  const logits = model.frames(scope, line, classesOf(about.alphabet));
  scope.graph.output(ops.logSoftmax(logits), "logProbabilities");
  foldBatchNorm(scope.graph);
  const { height, stride, multiple } = model;
  const properties = modelProperties({
    kind: "line",
    name: about.name,
    alphabet: about.alphabet.characters.join(""),
    preprocessing: { height, margin: lineMargin, stride, multiple },
    recipe: about.recipe,
    data: about.data,
  });
  return encodeModel(scope.graph, properties);
}
