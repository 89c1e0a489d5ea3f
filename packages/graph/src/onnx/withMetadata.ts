import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { METADATA_PROPS, readProperty } from "./metadata.ts";

/** The model with these `metadata_props`: those of the same name are replaced, all else stays byte for byte. */
export function withMetadata(model: Uint8Array, metadata: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const reader = new BinaryReader(model);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [field, wireType] = reader.tag();
    const isProperty = field === METADATA_PROPS && wireType === WireType.LengthDelimited;
    const replaced = isProperty && Object.hasOwn(metadata, readProperty(reader.bytes())[0]);
    if (!isProperty) reader.skip(wireType);
    if (!replaced) parts.push(model.subarray(start, reader.pos));
  }
  const writer = new BinaryWriter();
  for (const [key, value] of Object.entries(metadata)) {
    // StringStringEntryProto: key = 1, value = 2.
    writer.tag(METADATA_PROPS, WireType.LengthDelimited).fork();
    writer.tag(1, WireType.LengthDelimited).string(key).tag(2, WireType.LengthDelimited).string(value).join();
  }
  parts.push(writer.finish());
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let position = 0;
  for (const part of parts) {
    all.set(part, position);
    position += part.length;
  }
  return all;
}
