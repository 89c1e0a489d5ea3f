import { digits } from "./characters.ts";
import type { FormatKind } from "./format.ts";
import { PackedWords } from "./packedWords.ts";
import { readList } from "./readList.ts";
import { wordGraph } from "./wordGraph.ts";

/** The postal codes that a file lists; all are digits. */
export const zip: FormatKind = {
  usage: "zip:FILE",
  async build(file, readText) {
    const words = new PackedWords();
    for (const code of await readList("zip", file, readText, digits)) words.add(code);
    return wordGraph(`zip: "${file}"`, words);
  },
};
