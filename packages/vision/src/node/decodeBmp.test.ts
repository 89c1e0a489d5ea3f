import { expect, it } from "vitest";
import { decodeBmp } from "./decodeBmp.ts";

interface Bmp {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly compression?: number;
  /** Palette entries or bit masks, as 32-bit numbers. */
  readonly table?: readonly number[];
  readonly pixels: readonly number[];
  /** Bytes between the palette and the pixels. */
  readonly gap?: number;
}

/** A BMP file with a BITMAPINFOHEADER, byte by byte. */
function bmp({ width, height, bits, compression = 0, table = [], pixels, gap = 0 }: Bmp): Uint8Array {
  const offset = 54 + table.length * 4 + gap;
  const bytes = new Uint8Array(offset + pixels.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, offset, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, bits, true);
  view.setUint32(30, compression, true);
  view.setUint32(46, bits <= 8 ? table.length : 0, true);
  for (const [i, entry] of table.entries()) view.setUint32(54 + 4 * i, entry, true);
  bytes.set(pixels, offset);
  return bytes;
}

const reds = (file: Bmp): number[] => {
  const { data } = decodeBmp(bmp(file), "a.bmp", 100);
  return [...data].filter((_, i) => i % 3 === 0);
};

/** Palette of grays: entry i is 10 i. */
const grays = (count: number) => Array.from({ length: count }, (_, i) => 0x010101 * (10 * i));

it("reads 24 bits a pixel as blue, green, red, from the bottom row up, rows padded to four bytes", () => {
  const file = bmp({ width: 1, height: 2, bits: 24, pixels: [1, 2, 3, 0, 4, 5, 6, 0] });
  expect(decodeBmp(file, "a.bmp", 100)).toEqual({
    width: 1,
    height: 2,
    channels: 3,
    data: Uint8Array.of(6, 5, 4, 3, 2, 1),
  });
});

it("reads rows from the top down where the height is negative", () => {
  expect(reds({ width: 1, height: -2, bits: 24, pixels: [0, 0, 3, 0, 0, 0, 6, 0] })).toEqual([3, 6]);
});

it("reads 1, 4 and 8 bits a pixel through the palette, odd widths too", () => {
  expect(reds({ width: 3, height: 1, bits: 1, table: grays(2), pixels: [0b10100000, 0, 0, 0] })).toEqual([
    10, 0, 10,
  ]);
  expect(
    reds({ width: 3, height: 2, bits: 4, table: grays(16), pixels: [0x12, 0x30, 0, 0, 0x45, 0x60, 0, 0] }),
  ).toEqual([40, 50, 60, 10, 20, 30]);
  expect(reds({ width: 2, height: 1, bits: 8, table: grays(3), pixels: [2, 1, 0, 0] })).toEqual([20, 10]);
});

it("shows a palette index without a color as black", () => {
  expect(reds({ width: 1, height: 1, bits: 8, table: [0xffffff], pixels: [7, 0, 0, 0] })).toEqual([0]);
});

it("reads 16 and 32 bits a pixel, with and without bit fields", () => {
  // 5 bits a color: 31 is 255, 16 is 132.
  expect(reds({ width: 2, height: 1, bits: 16, pixels: [0x00, 0x7c, 0x00, 0x40] })).toEqual([255, 132]);
  const masks = [0x000000ff, 0x0000ff00, 0x00ff0000];
  expect(reds({ width: 1, height: 1, bits: 32, compression: 3, table: masks, pixels: [9, 8, 7, 0] })).toEqual(
    [9],
  );
  expect(reds({ width: 1, height: 1, bits: 32, pixels: [9, 8, 7, 0] })).toEqual([7]);
  const high = [0xff000000, 0x00ff0000, 0x0000ff00];
  expect(reds({ width: 1, height: 1, bits: 32, compression: 3, table: high, pixels: [0, 7, 8, 9] })).toEqual([
    9,
  ]);
});

it("starts at the byte where the header says that the pixels are", () => {
  expect(reds({ width: 1, height: 1, bits: 24, gap: 6, pixels: [1, 2, 3, 0] })).toEqual([3]);
});

it("reads RLE8: runs, pixels as they are, ends of rows, moves", () => {
  const pixels = [3, 1, 0, 0, 0, 3, 1, 2, 0, 0, 0, 2, 1, 1, 1, 2, 0, 1];
  // Row 0 (bottom): 1 1 1; row 1: 1 2 0; then one right and one up: row 2, x = 4 is outside 3, so start anew.
  expect(() => reds({ width: 3, height: 3, bits: 8, compression: 1, table: grays(3), pixels })).toThrow(
    "leave the image",
  );
  const fine = [3, 1, 0, 0, 0, 3, 1, 2, 0, 0, 0, 0, 0, 2, 1, 0, 1, 2, 0, 1];
  expect(reds({ width: 3, height: 3, bits: 8, compression: 1, table: grays(3), pixels: fine })).toEqual([
    0, 20, 0, 10, 20, 0, 10, 10, 10,
  ]);
});

it("reads RLE4: halves of bytes in turn", () => {
  const pixels = [3, 0x12, 0, 0, 0, 3, 0x21, 0x20, 0, 1];
  expect(reds({ width: 3, height: 2, bits: 4, compression: 2, table: grays(3), pixels })).toEqual([
    20, 10, 20, 10, 20, 10,
  ]);
});

it("refuses what is cut short, too large or not to be understood, in one sentence that says why", () => {
  const refusal = (file: Uint8Array) => () => decodeBmp(file, "a.bmp", 100);
  const good = bmp({ width: 2, height: 2, bits: 24, pixels: new Array(16).fill(0) });
  const changed = (at: number, ...values: number[]) => {
    const copy = Uint8Array.from(good);
    copy.set(values, at);
    return copy;
  };
  expect(refusal(good)).not.toThrow();
  expect(refusal(good.subarray(0, 20))).toThrow(
    /"a\.bmp" is a damaged or unsupported BMP file \(its header needs 26/,
  );
  expect(refusal(good.subarray(0, 60))).toThrow('"a.bmp" is a truncated BMP file (10 bytes are missing)');
  expect(refusal(changed(18, 0x60, 0xea, 0, 0, 0x60, 0xea, 0, 0))).toThrow(
    "60,000 x 60,000 px, over the limit of",
  );
  expect(refusal(changed(18, 0, 0, 0, 0x80))).toThrow("px)");
  expect(refusal(changed(28, 7))).toThrow("7 bits a pixel");
  expect(refusal(changed(30, 1))).toThrow("compression 1 with 24 bits a pixel");
  expect(refusal(changed(14, 9))).toThrow("header of 9 bytes");
  expect(refusal(changed(10, 255, 255))).toThrow("its pixels would start at byte 65535");
});
