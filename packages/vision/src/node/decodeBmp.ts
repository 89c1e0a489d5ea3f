import type { Raster } from "../raster.ts";
import { type BmpHeader, bmpHeader } from "./bmpHeader.ts";
import { decodeRunLengths } from "./bmpRunLengths.ts";
import { ImageError } from "./imageError.ts";
import { checkSize } from "./pixelLimit.ts";

/**
 * Decodes a BMP file to RGB: 1, 4, 8, 16, 24 and 32 bits a pixel, RLE4, RLE8 and bit fields, rows in either
 * order. (sharp's libvips has no BMP loader, and bmp-ts 1.0.9 decodes RLE and odd widths of 4-bit images
 * wrongly and ignores where the file says that its pixels start.)
 *
 * @throws ImageError for a damaged header, too many pixels or missing pixel data
 */
export function decodeBmp(bytes: Uint8Array, name: string, maxPixels: number): Raster {
  const header = bmpHeader(bytes, name);
  const { width, height, bitsPerPixel, palette } = header;
  checkSize(name, width, height, maxPixels);
  const compressed = header.compression === "rle4" || header.compression === "rle8";
  const stride = Math.ceil((width * bitsPerPixel) / 32) * 4;
  const missing = header.pixels + stride * height - bytes.length;
  if (!compressed && missing > 0) {
    throw new ImageError(
      "damaged-image",
      `"${name}" is a truncated BMP file (${missing.toLocaleString("en-US")} bytes are missing)`,
    );
  }
  const data = new Uint8Array(width * height * 3);
  const indices = compressed ? decodeRunLengths(bytes, header, name) : undefined;
  const color = bitsPerPixel > 8 ? directColor(bytes, header) : undefined;
  for (let row = 0; row < height; row++) {
    const y = header.topDown ? row : height - 1 - row;
    const from = header.pixels + row * stride;
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 3;
      if (color !== undefined) {
        color(from, x, data, to);
      } else {
        const index =
          indices !== undefined ? indices[row * width + x]! : packedIndex(bytes, from, x, bitsPerPixel);
        data[to] = palette[index * 3]!;
        data[to + 1] = palette[index * 3 + 1]!;
        data[to + 2] = palette[index * 3 + 2]!;
      }
    }
  }
  return { width, height, channels: 3, data };
}

/** Palette index of pixel x in a row of 1, 4 or 8 bits a pixel, most significant bits first. */
function packedIndex(bytes: Uint8Array, row: number, x: number, bits: number): number {
  const bit = x * bits;
  return (bytes[row + (bit >> 3)]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** Writes the color of pixel x of a row (16, 24 or 32 bits a pixel) to `data[to ..]` as RGB. */
function directColor(
  bytes: Uint8Array,
  { bitsPerPixel, masks }: BmpHeader,
): (row: number, x: number, data: Uint8Array, to: number) => void {
  if (bitsPerPixel === 24) {
    return (row, x, data, to) => {
      for (let c = 0; c < 3; c++) data[to + c] = bytes[row + x * 3 + 2 - c]!;
    };
  }
  const size = bitsPerPixel / 8;
  const fields = masks.map((mask) => ({ mask, shift: Math.max(0, 31 - Math.clz32(mask & -mask)) }));
  return (row, x, data, to) => {
    let pixel = 0;
    for (let i = 0; i < size; i++) pixel += bytes[row + x * size + i]! * 2 ** (8 * i);
    for (let c = 0; c < 3; c++) {
      const { mask, shift } = fields[c]!;
      const most = mask >>> shift;
      data[to + c] = most === 0 ? 0 : Math.round((255 * ((pixel & mask) >>> shift)) / most);
    }
  };
}
