import type { ModelKind } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import type { CharacterClassifier } from "./characterClassifier.ts";
import { describeModel } from "./describeModel.ts";
import type { LineRecognizer } from "./lineRecognizer.ts";
import { loadClassifier } from "./loadClassifier.ts";
import { type LineRecognizerOptions, loadLineRecognizer } from "./loadLineRecognizer.ts";

/** A model that a reader can use; `kind` tells which. */
export type Model = CharacterClassifier | LineRecognizer;

/** How a model of each kind is opened. */
const openers: Readonly<
  Record<ModelKind, (ort: OnnxRuntime, bytes: Uint8Array, options?: LineRecognizerOptions) => Promise<Model>>
> = {
  image: (ort, bytes) => loadClassifier(ort, bytes),
  line: loadLineRecognizer,
};

/**
 * Opens an ONNX file of whatever kind.
 *
 * @param ort onnxruntime-node or onnxruntime-web
 * @param options of a model that reads lines
 * @throws ReaderError `invalid-model`
 */
export async function openModel(
  ort: OnnxRuntime,
  bytes: Uint8Array,
  options?: LineRecognizerOptions,
): Promise<Model> {
  return openers[describeModel(bytes).kind](ort, bytes, options);
}
