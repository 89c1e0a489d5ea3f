/**
 * IDX, the file format of MNIST (LeCun, Cortes, Burges, "The MNIST database", section "File formats"):
 * big-endian; two zero bytes, one byte for the element type (08: unsigned byte), one for the number of
 * dimensions, each dimension as uint32, then the elements, row-major. Read here: uint8 images (3-D) and uint8
 * labels (1-D), plain or gzip.
 */
import { TrainerError } from "../trainerError.ts";
import { inflateIfGzip } from "./inflate.ts";

export interface IdxImages {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** `[count, height, width]`, row-major. */
  readonly data: Uint8Array;
}

const UINT8 = 0x08;

/**
 * Reads an IDX file of uint8 images.
 *
 * @param name the file's name, for errors
 * @throws naming the file and the byte offset, with what was expected there and what came
 */
export async function parseIdxImages(bytes: Uint8Array, name: string): Promise<IdxImages> {
  const { sizes, data } = parseIdx(await inflateIfGzip(bytes, name), name, "uint8 images", [
    "count",
    "height",
    "width",
  ]);
  return { count: sizes[0]!, height: sizes[1]!, width: sizes[2]!, data };
}

/** Reads an IDX file of uint8 labels, `[count]`. Throws as `parseIdxImages` does. */
export async function parseIdxLabels(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  return parseIdx(await inflateIfGzip(bytes, name), name, "uint8 labels", ["count"]).data;
}

/** Writes uint8 elements with the given dimensions as an IDX file; the inverse of the two parsers. */
export function serializeIdx(sizes: readonly number[], data: Uint8Array): Uint8Array {
  const elements = sizes.reduce((product, size) => product * size, 1);
  if (elements !== data.length) {
    throw new RangeError(
      `serializeIdx: sizes [${sizes.join(", ")}] need ${elements} elements, got ${data.length}`,
    );
  }
  const headerLength = 4 + 4 * sizes.length;
  const bytes = new Uint8Array(headerLength + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, (UINT8 << 8) | sizes.length);
  for (const [axis, size] of sizes.entries()) view.setUint32(4 + 4 * axis, size);
  bytes.set(data, headerLength);
  return bytes;
}

function parseIdx(bytes: Uint8Array, name: string, what: string, axes: readonly string[]) {
  const headerLength = 4 + 4 * axes.length;
  if (bytes.length < headerLength) {
    throw refuse(name, bytes.length, `an IDX header of ${headerLength} bytes`, "the end of the file");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0);
  const expected = (UINT8 << 8) | axes.length;
  if (magic !== expected) {
    throw refuse(
      name,
      0,
      `the magic number ${hex(expected)} (${what}, IDX)`,
      `${hex(magic)}${describeMagic(magic)}`,
    );
  }
  const sizes = axes.map((axis, i) => {
    const offset = 4 + 4 * i;
    const size = view.getUint32(offset);
    if (size === 0) throw refuse(name, offset, `a ${axis} of at least 1`, "0");
    return size;
  });
  const elements = sizes.reduce((product, size) => product * size, 1);
  const length = headerLength + elements;
  if (bytes.length < length) {
    throw refuse(
      name,
      bytes.length,
      `${count(length)} bytes in all for ${sizes.join(" x ")}`,
      "the end of the file",
    );
  }
  if (bytes.length > length) {
    throw refuse(
      name,
      length,
      `the end of the file after ${sizes.join(" x ")}`,
      `${count(bytes.length)} bytes in all`,
    );
  }
  return { sizes, data: bytes.subarray(headerLength) };
}

function describeMagic(magic: number): string {
  if (magic >>> 16 !== 0) return " (not an IDX file)";
  const dimensions = magic & 0xff;
  const type = { 8: "uint8", 9: "int8", 11: "int16", 12: "int32", 13: "float32", 14: "float64" }[magic >>> 8];
  return type === undefined
    ? " (not an IDX file)"
    : ` (${type}, ${dimensions} dimension${dimensions === 1 ? "" : "s"})`;
}

const hex = (value: number) => `0x${value.toString(16).padStart(8, "0")}`;
const count = (value: number) => value.toLocaleString("en");

function refuse(name: string, offset: number, expected: string, came: string): TrainerError {
  return new TrainerError(
    "invalid-dataset",
    `${name}: byte ${count(offset)}: expected ${expected}, got ${came}`,
  );
}
