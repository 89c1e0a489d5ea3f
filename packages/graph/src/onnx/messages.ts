import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";

/** The bytes of each message that stands under a field number. @throws Error when the bytes are no protobuf message */
export function* messages(bytes: Uint8Array, wanted: number): Generator<Uint8Array> {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === wanted && wireType === WireType.LengthDelimited) yield reader.bytes();
    else reader.skip(wireType);
  }
}

/** The next integer of a repeated field, or all of them where they are packed. */
export function readIntegers(reader: BinaryReader, wireType: number, into: number[]): void {
  if (wireType !== WireType.LengthDelimited) into.push(Number(reader.int64()));
  else for (const end = reader.uint32() + reader.pos; reader.pos < end; ) into.push(Number(reader.int64()));
}
