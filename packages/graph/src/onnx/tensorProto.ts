import { BinaryReader } from "@bufbuild/protobuf/wire";
import { readIntegers } from "./messages.ts";

/** TensorProto.DataType of the element types that Numera's graphs have. */
export const ELEMENT_TYPES = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9 } as const;

/** A constant tensor as it stands in a model file. */
export interface StoredTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** TensorProto.DataType: 1 float32, 7 int64, … */
  readonly elementType: number;
  /** Little-endian values; undefined where the file keeps them in another way than as `raw_data`. */
  readonly raw: Uint8Array | undefined;
}

/** Fields of onnx.proto's TensorProto. */
const [DIMS, DATA_TYPE, NAME, RAW_DATA] = [1, 2, 8, 9] as const;

export function readTensorProto(bytes: Uint8Array): StoredTensor {
  const reader = new BinaryReader(bytes);
  const shape: number[] = [];
  let name = "";
  let raw: Uint8Array | undefined;
  let elementType = 0;
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === DIMS) readIntegers(reader, wireType, shape);
    else if (field === DATA_TYPE) elementType = reader.int32();
    else if (field === NAME) name = reader.string();
    else if (field === RAW_DATA) raw = reader.bytes();
    else reader.skip(wireType);
  }
  return { name, shape, elementType, raw };
}

/** The values of a float32 tensor; undefined where it is of another type or not kept as `raw_data`. */
export function float32Values({ elementType, raw }: StoredTensor): Float32Array | undefined {
  if (elementType !== ELEMENT_TYPES.float32 || raw === undefined) return undefined;
  const data = new Float32Array(raw.length / 4);
  new Uint8Array(data.buffer).set(raw);
  return data;
}
