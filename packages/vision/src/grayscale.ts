import type { GrayImage, Raster } from "./raster.ts";

/**
 * Weights of red, green and blue in luma, in 1/256: Rec. 601 (0.299, 0.587, 0.114) and Rec. 709
 * (0.2126, 0.7152, 0.0722). Rec. 601 is the default: it gives blue ballpoint ink less weight to hide in.
 */
const lumaWeights = {
  rec601: [77, 150, 29],
  rec709: [54, 183, 19],
} as const;

export type Luma = keyof typeof lumaWeights;

/**
 * Grayscale of a raster: `Y = wr R + wg G + wb B`, with transparent pixels laid over white paper
 * (`Y a + 255 (1 - a)`). A gray raster is returned as it is.
 */
export function toGrayscale(raster: Raster, luma: Luma = "rec601"): GrayImage {
  if (raster.channels === 1) return raster as GrayImage;
  const { width, height, channels, data } = raster;
  const [wr, wg, wb] = lumaWeights[luma];
  const gray = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < gray.length; i++, p += channels) {
    const y = (wr * data[p]! + wg * data[p + 1]! + wb * data[p + 2]! + 128) >> 8;
    if (channels === 3) {
      gray[i] = y;
    } else {
      const alpha = data[p + 3]!;
      gray[i] = Math.round((y * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return { width, height, channels: 1, data: gray };
}

/** The negative: white on black becomes black on white. */
export function invert(gray: GrayImage): GrayImage & { readonly data: Uint8Array } {
  const { data: levels } = gray;
  const data = new Uint8Array(levels.length);
  const { buffer, byteOffset, length } = levels;
  // Four pixels in a word, where the image begins at one.
  const words = byteOffset % 4 === 0 ? length >> 2 : 0;
  const from = new Int32Array(buffer, words > 0 ? byteOffset : 0, words);
  const to = new Int32Array(data.buffer, 0, words);
  for (let i = 0; i < words; i++) to[i] = ~from[i]!;
  for (let i = 4 * words; i < length; i++) data[i] = 255 - levels[i]!;
  return { ...gray, data };
}
