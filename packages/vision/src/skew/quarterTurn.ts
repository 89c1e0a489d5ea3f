import type { GrayImage } from "../raster.ts";
import type { TurnedImage } from "./turnGray.ts";

/** Turns an image clockwise by so many quarters of a circle, to the pixel. */
export function quarterTurn(gray: GrayImage, quarters: 1 | 2 | 3): TurnedImage {
  const { width, height, data } = gray;
  const out = new Uint8Array(width * height);
  const size = quarters === 2 ? { width, height } : { width: height, height: width };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!;
      if (quarters === 1) out[x * height + (height - 1 - y)] = value;
      else if (quarters === 2) out[(height - 1 - y) * width + (width - 1 - x)] = value;
      else out[(width - 1 - x) * height + y] = value;
    }
  }
  const back = {
    1: [0, -1, 1, 0, 0, height],
    2: [-1, 0, 0, -1, width, height],
    3: [0, 1, -1, 0, width, 0],
  } as const;
  return { image: { ...size, channels: 1, data: out }, back: back[quarters] };
}
