import type { GrayImage, Mask } from "../raster.ts";

/** A mask of a drawing, "#" ink; every character stands for a square of so many pixels. */
export function drawnMask(rows: readonly string[], size = 1): Mask {
  const [width, height] = [rows[0]!.length * size, rows.length * size];
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data[at] = rows[Math.floor(y / size)]![Math.floor(x / size)] === "#" ? 1 : 0;
  }
  return { width, height, data };
}

/** An image of one brightness. */
export function evenImage(width: number, height: number, level: number): GrayImage {
  return { width, height, channels: 1, data: new Uint8Array(width * height).fill(level) };
}

/** Lays a mask's ink over an image, with its upper left corner at a place. */
export function inked(image: GrayImage, mask: Mask, left: number, top: number, level: number): GrayImage {
  const data = Uint8Array.from(image.data);
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      if (mask.data[y * mask.width + x] !== 0) data[(top + y) * image.width + left + x] = level;
    }
  }
  return { ...image, data };
}

/** Fills a box of an image with one brightness. */
export function filled(
  image: GrayImage,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  level: number,
): GrayImage {
  const block = {
    width: box.width,
    height: box.height,
    data: new Uint8Array(box.width * box.height).fill(1),
  };
  return inked(image, block, box.x, box.y, level);
}

/** A 7 and a 4, five squares wide and seven high, one square between. */
export const seventyFour = [
  "#####.#...#",
  "....#.#...#",
  "...#..#...#",
  "...#..#####",
  "..#.......#",
  "..#.......#",
  "..#.......#",
];
