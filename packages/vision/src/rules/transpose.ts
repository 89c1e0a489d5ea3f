import type { Mask } from "../raster.ts";

/** The mask with rows and columns exchanged. */
export function transpose({ width, height, data }: Mask): Mask {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x]!;
  }
  return { width: height, height: width, data: out };
}
