export { GraphError } from "./errors.ts";
export type { Attribute, Node } from "./graph.ts";
export { Graph } from "./graph.ts";
export { encodeModel } from "./onnx/encode.ts";
export { readModelMetadata } from "./onnx/metadata.ts";
export { Random } from "./random/random.ts";
export type { Dim, Shape } from "./shape.ts";
export type { DataType, Tensor, TensorData } from "./tensor.ts";
