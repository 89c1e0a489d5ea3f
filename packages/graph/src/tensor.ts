import type { Graph } from "./graph.ts";
import type { Shape } from "./shape.ts";

export type DataType = "float32" | "int64" | "int32" | "uint8" | "int8" | "bool";

/** A value that a graph will compute: its name in the ONNX file, its shape and element type. Holds no numbers. */
export interface Tensor {
  readonly graph: Graph;
  readonly name: string;
  readonly shape: Shape;
  readonly dtype: DataType;
}

/** Values for a tensor, row-major. int64 takes plain numbers: they must be safe integers. */
export type TensorData = Float32Array | Int32Array | Uint8Array | Int8Array | readonly number[];
