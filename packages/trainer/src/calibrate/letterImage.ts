import { type GrayImage, resizeGray } from "@numera/vision";

const [SIDE, SCALE, MARGIN] = [28, 3, 18];

/**
 * A letter by itself on paper: three times as large as EMNIST has it, black on white with a margin.
 *
 * @param ink `[28, 28]`, paper 0 and ink 255
 * @returns `[120, 120]` gray levels
 */
export function letterImage(ink: Uint8Array): GrayImage {
  if (ink.length !== SIDE * SIDE) {
    throw new RangeError(`letterImage: a letter has ${SIDE} x ${SIDE} pixels, these are ${ink.length}`);
  }
  const side = SIDE * SCALE;
  const paper = ink.map((level) => 255 - level);
  const large = resizeGray({ width: SIDE, height: SIDE, channels: 1, data: paper }, side, side);
  const width = side + 2 * MARGIN;
  const data = new Uint8Array(width * width).fill(255);
  for (let y = 0; y < side; y++) {
    data.set(large.data.subarray(y * side, (y + 1) * side), (y + MARGIN) * width + MARGIN);
  }
  return { width, height: width, channels: 1, data };
}
