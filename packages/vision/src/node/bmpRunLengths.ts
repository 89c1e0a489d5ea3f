import type { BmpHeader } from "./bmpHeader.ts";
import { ImageError } from "./imageError.ts";

/**
 * Palette indices of a BMP compressed with RLE8 or RLE4, rows in the order they are stored. A pair of bytes
 * (n, v) paints n pixels with v (RLE4: with its two halves in turn); (0, 0) ends a row, (0, 1) the image,
 * (0, 2, dx, dy) moves on, and (0, n >= 3) is followed by n pixels as they are, padded to two bytes.
 *
 * Microsoft, "Bitmap compression".
 *
 * @throws ImageError when the file ends, or paints outside the image, before the image does
 */
export function decodeRunLengths(bytes: Uint8Array, header: BmpHeader, name: string): Uint8Array {
  const { width, height } = header;
  const nibbles = header.compression === "rle4";
  const indices = new Uint8Array(width * height);
  let at = header.pixels;
  let x = 0;
  let row = 0;
  const next = (): number => {
    if (at >= bytes.length)
      throw new ImageError("damaged-image", `"${name}" is a truncated BMP file (its run lengths end early)`);
    return bytes[at++]!;
  };
  const paint = (index: number): void => {
    if (x >= width || row >= height) {
      throw new ImageError(
        "damaged-image",
        `"${name}" is a damaged BMP file (its run lengths leave the image)`,
      );
    }
    indices[row * width + x++] = index;
  };
  for (;;) {
    const count = next();
    const value = next();
    if (count > 0) {
      for (let i = 0; i < count; i++) paint(nibbles ? (i % 2 === 0 ? value >> 4 : value & 15) : value);
    } else if (value === 0) {
      x = 0;
      row++;
    } else if (value === 1) {
      return indices;
    } else if (value === 2) {
      x += next();
      row += next();
    } else {
      const start = at;
      let byte = 0;
      for (let i = 0; i < value; i++) {
        if (!nibbles || i % 2 === 0) byte = next();
        paint(nibbles ? (i % 2 === 0 ? byte >> 4 : byte & 15) : byte);
      }
      if ((at - start) % 2 === 1) next();
    }
  }
}
