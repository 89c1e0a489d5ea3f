import { digits } from "./characters.ts";
import type { FormatKind } from "./format.ts";
import { readList } from "./readList.ts";
import { trie } from "./trie.ts";

/** The strings that a file lists, with their separators or, for readers that pass over these, without. */
export const list: FormatKind = {
  usage: "list:FILE",
  async build(file, readText) {
    const entries = await readList("list", file, readText);
    const withoutSeparators = entries.map((entry) =>
      [...entry].filter((character) => digits.has(character)).join(""),
    );
    return trie([...entries, ...withoutSeparators.filter((entry) => entry !== "")]);
  },
};
