import { BinaryReader } from "@bufbuild/protobuf/wire";

/** A constant tensor of a model file. */
export interface Initializer {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Fields of onnx.proto: ModelProto.graph, GraphProto.initializer; TensorProto's dims, data_type, name, raw_data. */
const GRAPH = 7;
const INITIALIZER = 5;
const [DIMS, DATA_TYPE, NAME, RAW_DATA] = [1, 2, 8, 9] as const;
const FLOAT = 1;
const LENGTH_DELIMITED = 2;

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
        const { name, ...initializer } = readTensor(tensor) ?? { name: undefined };
        if (name !== undefined) found.set(name, initializer as Initializer);
      }
    }
  } catch (cause) {
    throw new Error("not an ONNX model: the bytes are not a protobuf message", { cause });
  }
  return found;
}

/** The bytes of each message that stands under a field number. */
function* messages(bytes: Uint8Array, wanted: number): Generator<Uint8Array> {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === wanted && wireType === LENGTH_DELIMITED) yield reader.bytes();
    else reader.skip(wireType);
  }
}

function readTensor(bytes: Uint8Array): (Initializer & { readonly name: string }) | undefined {
  const reader = new BinaryReader(bytes);
  const shape: number[] = [];
  let name = "";
  let raw: Uint8Array | undefined;
  let type = 0;
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === DIMS && wireType === LENGTH_DELIMITED) {
      for (const end = reader.uint32() + reader.pos; reader.pos < end; ) shape.push(Number(reader.int64()));
    } else if (field === DIMS) shape.push(Number(reader.int64()));
    else if (field === DATA_TYPE) type = reader.int32();
    else if (field === NAME) name = reader.string();
    else if (field === RAW_DATA) raw = reader.bytes();
    else reader.skip(wireType);
  }
  if (type !== FLOAT || raw === undefined) return undefined;
  const data = new Float32Array(raw.length / 4);
  new Uint8Array(data.buffer).set(raw);
  return { name, shape, data };
}
