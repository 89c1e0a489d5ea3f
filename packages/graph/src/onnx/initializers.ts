import { GraphError } from "../errors.ts";
import { messages } from "./messages.ts";
import { float32Values, readTensorProto } from "./tensorProto.ts";

/** A constant tensor of a model file. */
export interface Initializer {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Fields of onnx.proto: ModelProto.graph, GraphProto.initializer. */
const GRAPH = 7;
const INITIALIZER = 5;

/**
 * The float32 constants of an ONNX file by name: the weights that a trained model carries. Only those kept as `raw_data`
 * are found, as `encodeModel` and most exporters write them.
 * @throws Error when the bytes are not a protobuf message such as ONNX files are
 */
export function readInitializers(bytes: Uint8Array): Map<string, Initializer> {
  const found = new Map<string, Initializer>();
  try {
    for (const graph of messages(bytes, GRAPH)) {
      for (const tensor of messages(graph, INITIALIZER)) {
        const stored = readTensorProto(tensor);
        const data = float32Values(stored);
        if (data !== undefined) found.set(stored.name, { shape: stored.shape, data });
      }
    }
  } catch (cause) {
    throw new GraphError("not an ONNX model: the bytes are not a protobuf message", {
      cause,
      code: "not-onnx",
    });
  }
  return found;
}
