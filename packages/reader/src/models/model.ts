import type { OnnxRuntime } from "@numera/graph";
import type { CharacterClassifier } from "./characterClassifier.ts";
import type { LineRecognizer } from "./lineRecognizer.ts";
import { loadClassifier } from "./loadClassifier.ts";
import { isLineModel, type LineRecognizerOptions, loadLineRecognizer } from "./loadLineRecognizer.ts";

/** A model that a reader can use; `kind` tells which. */
export type Model = CharacterClassifier | LineRecognizer;

/**
 * Opens an ONNX file of either kind.
 *
 * @param ort onnxruntime-node or onnxruntime-web
 * @param options of a model that reads lines
 * @throws ReaderError `invalid-model`
 */
export function openModel(
  ort: OnnxRuntime,
  bytes: Uint8Array,
  options?: LineRecognizerOptions,
): Promise<Model> {
  return isLineModel(bytes) ? loadLineRecognizer(ort, bytes, options) : loadClassifier(ort, bytes);
}
