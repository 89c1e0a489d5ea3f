import type { FormatKind } from "./format.ts";
import { PackedWords } from "./packedWords.ts";
import { readList } from "./readList.ts";
import { wordGraph } from "./wordGraph.ts";

/** The strings that a file lists, with their separators or, for readers that pass over these, without. */
export const list: FormatKind = {
  usage: "list:FILE",
  async build(file, readText) {
    const words = new PackedWords();
    for (const entry of await readList("list", file, readText)) {
      words.add(entry);
      if (/\p{L}/u.test(entry)) continue;
      const withoutSeparators = entry.replace(/[^0-9]+/g, "");
      if (withoutSeparators !== "" && withoutSeparators !== entry) words.add(withoutSeparators);
    }
    return wordGraph(`list: "${file}"`, words);
  },
};
