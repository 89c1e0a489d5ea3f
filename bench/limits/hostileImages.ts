import { Random } from "@numera/random";
import type { GrayImage } from "@numera/vision";

/** Images that are hard to read by their shape or content, each of about so many pixels. */
export const hostileImages = {
  /** 40 pixels high and as wide as it takes, full of small marks. */
  ribbon: (pixels) => drawn(Math.round(pixels / 40), 40, (x, y) => x % 7 < 2 && y % 9 < 6),
  /** A single row of black and white. */
  row: (pixels) => drawn(pixels, 1, (x) => x % 4 < 2),
  /** A single column of black and white. */
  column: (pixels) => drawn(1, pixels, (_, y) => y % 4 < 2),
  /** Level stripes from side to side. */
  stripes: (pixels) => square(pixels, (_, y) => y % 8 < 3),
  /** A dot every eight pixels. */
  dots: (pixels) => square(pixels, (x, y) => x % 8 < 3 && y % 8 < 3),
  /** Black or white by chance. */
  noise: (pixels) => {
    const random = new Random(1);
    return square(pixels, () => random.uniform() < 0.4);
  },
  /** Squares of a chessboard. */
  chessboard: (pixels) => square(pixels, (x, y) => ((x >> 4) + (y >> 4)) % 2 === 0),
  /** Upright bars like 1s, line below line. */
  bars: (pixels) => square(pixels, (x, y) => x % 12 < 3 && y % 40 < 24),
} as const satisfies Readonly<Record<string, (pixels: number) => GrayImage>>;

export type HostileImage = keyof typeof hostileImages;

function square(pixels: number, isInk: (x: number, y: number) => boolean): GrayImage {
  const side = Math.round(Math.sqrt(pixels));
  return drawn(side, side, isInk);
}

function drawn(width: number, height: number, isInk: (x: number, y: number) => boolean): GrayImage {
  const data = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++) data[at++] = isInk(x, y) ? 20 : 240;
  return { width, height, channels: 1, data };
}
