import { type Dataset, DIGIT_CLASSES } from "../../data/dataset.ts";
import { StringSynthesis } from "../../strings/synthesis.ts";
import { blockDigitBank } from "../../strings/testing/blockDigits.ts";
import type { ExampleSources, TestSources } from "../exampleSources.ts";

const count = 60;

/** Two rows of ink whose place tells the class. */
const stripes: Dataset = {
  name: "stripes",
  images: Uint8Array.from({ length: count * 784 }, (_, i) =>
    (Math.floor((i % 784) / 28) + Math.floor(i / 784)) % 10 < 2 ? 255 : 0,
  ),
  labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
  count,
  height: 28,
  width: 28,
  classes: DIGIT_CLASSES,
  sha256: { stripes: "ab" },
};

/** Few examples for every kind, out of no file. */
export function madeUpSources(): ExampleSources & TestSources {
  return {
    images: async () => stripes,
    digits: async () => ({ bank: blockDigitBank(2, 1), writersKnown: true }),
    letters: async () => undefined,
    strings(options) {
      const synthesis = new StringSynthesis(options);
      return {
        strings: async (first, size) => Array.from({ length: size }, (_, i) => synthesis.draw(first + i)),
        async close() {},
      };
    },
    foreignImages: async () => undefined,
  };
}
