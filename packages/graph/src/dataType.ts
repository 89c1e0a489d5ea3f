export type DataType = "float32" | "int64" | "int32" | "uint8" | "int8" | "bool";

/** Values for a tensor, row-major. int64 takes plain numbers: they must be safe integers. */
export type TensorData = Float32Array | Int32Array | Uint8Array | Int8Array | readonly number[];
