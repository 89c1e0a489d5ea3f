import type { Dataset } from "../../data/dataset.ts";
import { DIGIT_CLASSES } from "../../data/dataset.ts";
import { buildGlyphBank } from "../bank/buildGlyphBank.ts";
import type { GlyphBank } from "../bank/glyphBank.ts";

/**
 * A bank without MNIST: `writers` hands, each with `each` of every digit, all rings or bars of ink 3 pixels wide, 20 high
 * and of a width that tells them apart.
 */
export function blockDigitBank(writers: number, each: number): GlyphBank {
  const count = writers * each * 10;
  const images = new Uint8Array(count * 784);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const ids = Int32Array.from({ length: count }, (_, i) => 100 + Math.floor(i / (each * 10)));
  for (let i = 0; i < count; i++) {
    const half = 3 + (labels[i]! % 5);
    for (let y = 4; y < 24; y++) {
      for (let x = 14 - half; x < 14 + half; x++) {
        const inside = y >= 7 && y < 21 && x >= 17 - half && x < 11 + half;
        if (!inside) images[i * 784 + y * 28 + x] = 255;
      }
    }
  }
  const dataset: Dataset = {
    name: "blocks",
    images,
    labels,
    count,
    height: 28,
    width: 28,
    classes: DIGIT_CLASSES,
    sha256: {},
  };
  return buildGlyphBank(dataset, ids);
}
