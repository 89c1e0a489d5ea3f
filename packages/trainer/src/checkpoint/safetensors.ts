import { tensorHeaderContract } from "@numera/contract";
import { parseFile } from "../parseFile.ts";
import { TrainerError } from "../trainerError.ts";

/**
 * Tensors in the safetensors format (https://huggingface.co/docs/safetensors, "Format"): the header's length as
 * little-endian uint64, the header as JSON, then the values. Python and Rust read it too. Only float32 is used here.
 */
export interface NamedTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface TensorFile {
  readonly tensors: ReadonlyMap<string, NamedTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

export function encodeSafetensors(
  tensors: ReadonlyMap<string, NamedTensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const [name, { shape, data }] of tensors) {
    header[name] = { dtype: "F32", shape, data_offsets: [end, end + data.byteLength] };
    end += data.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  // The format asks for aligned values; spaces behind the JSON are allowed for that.
  const headerLength = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerLength + end).fill(0x20, 8, 8 + headerLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.set(json, 8);
  let at = 8 + headerLength;
  for (const { data } of tensors.values()) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/** @throws TrainerError `invalid-checkpoint`, which says what is wrong with the file */
export function decodeSafetensors(bytes: Uint8Array): TensorFile {
  const wrong = (what: string) => new TrainerError("invalid-checkpoint", `not a safetensors file: ${what}`);
  if (bytes.length < 8) throw wrong(`${bytes.length} bytes are fewer than the 8 of the header's length`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > bytes.length - 8)
    throw wrong(`the header should be ${length} bytes long, but ${bytes.length - 8} follow`);
  const text = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  const { __metadata__: metadata = {}, ...entries } = parseFile(
    tensorHeaderContract,
    text,
    "the header",
    "invalid-checkpoint",
  );
  const tensors = new Map<string, NamedTensor>();
  for (const [name, { dtype, shape, data_offsets: offsets }] of Object.entries(entries)) {
    if (dtype !== "F32") throw wrong(`"${name}" is ${dtype}; only F32 is read here`);
    const [start, end] = [8 + length + offsets[0], 8 + length + offsets[1]];
    if (end > bytes.length)
      throw wrong(`"${name}" should end at byte ${end}, but the file ends at ${bytes.length}`);
    // A copy by set(), because slice() of Node's Buffer is a view into memory shared with others.
    const data = new Float32Array((end - start) / 4);
    new Uint8Array(data.buffer).set(bytes.subarray(start, end));
    tensors.set(name, { shape, data });
  }
  return { tensors, metadata };
}
