import { StringSynthesis } from "../../strings/synthesis.ts";
import { barPens } from "../../strings/testing/barPens.ts";
import { blockDigitBank } from "../../strings/testing/blockDigits.ts";
import { stripes } from "../../testing/stripes.ts";
import type { ExampleSources, TestSources } from "../exampleSources.ts";

/** Few examples for every kind, out of no file. */
export function madeUpSources(): ExampleSources & TestSources {
  return {
    images: async () => stripes(60),
    digits: async () => ({ bank: blockDigitBank(2, 1), writersKnown: true }),
    letters: async () => undefined,
    pens: async () => barPens(),
    scripts: async () => ({ bangla: [blockDigitBank(2, 2)] }),
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
