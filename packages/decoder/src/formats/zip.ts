import { digits } from "./characters.ts";
import type { FormatKind } from "./format.ts";
import { readList } from "./readList.ts";
import { trie } from "./trie.ts";

/** The postal codes that a file lists; all are digits. */
export const zip: FormatKind = {
  usage: "zip:FILE",
  async build(file, readText) {
    return trie(await readList("zip", file, readText, digits));
  },
};
