import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import { GraphError } from "../errors.ts";

/** ModelProto's field of StringStringEntryProtos. */
export const METADATA_PROPS = 14;

/** A StringStringEntryProto. */
export function readProperty(bytes: Uint8Array): [key: string, value: string] {
  const reader = new BinaryReader(bytes);
  let key = "";
  let value = "";
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1) key = reader.string();
    else if (field === 2) value = reader.string();
    else reader.skip(wireType);
  }
  return [key, value];
}

/**
 * The `metadata_props` of an ONNX file, which ONNX Runtime's JavaScript API does not show.
 * @throws Error when the bytes are not a protobuf message such as ONNX files are
 */
export function readModelMetadata(bytes: Uint8Array): Record<string, string> {
  const metadata: Record<string, string> = {};
  let irVersion = 0;
  let hasGraph = false;
  try {
    const reader = new BinaryReader(bytes);
    while (reader.pos < reader.len) {
      const [field, wireType] = reader.tag();
      if (field === METADATA_PROPS && wireType === WireType.LengthDelimited) {
        const [key, value] = readProperty(reader.bytes());
        metadata[key] = value;
      } else if (field === 1 && wireType === 0) irVersion = Number(reader.int64());
      else {
        hasGraph ||= field === 7 && wireType === WireType.LengthDelimited;
        reader.skip(wireType);
      }
    }
  } catch (cause) {
    throw new GraphError("not an ONNX model: the bytes are not a protobuf message", {
      cause,
      code: "not-onnx",
    });
  }
  if (irVersion < 1 || !hasGraph)
    throw new GraphError("not an ONNX model: it has no IR version or no graph", { code: "not-onnx" });
  return metadata;
}
