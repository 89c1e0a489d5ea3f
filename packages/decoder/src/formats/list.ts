import type { FormatKind } from "./format.ts";
import { ignoringCase } from "./ignoringCase.ts";
import { PackedWords } from "./packedWords.ts";
import { readList } from "./readList.ts";
import { spelling } from "./spelling.ts";
import { wordGraph } from "./wordGraph.ts";

/**
 * The strings that a file lists, with their separators or, for readers that pass over these, without; letters in either case. Words
 * are given out as they are listed.
 */
export const list: FormatKind = {
  usage: "list:FILE",
  async build(file, readText) {
    const what = `list: "${file}"`;
    const read = new PackedWords();
    const listed = new PackedWords();
    for (const entry of await readList("list", file, readText)) {
      for (const form of formsOf(entry)) read.add(form.toUpperCase());
      if (hasLetter(entry)) listed.add(entry);
    }
    const strings = ignoringCase(wordGraph(what, read));
    return listed.count === 0 ? strings : { ...strings, spelled: spelling(wordGraph(what, listed)) };
  },
};

/** An entry as it may be read: of spaces between words nothing is seen. */
function formsOf(entry: string): Set<string> {
  const forms = new Set([entry]);
  if (hasLetter(entry)) forms.add(entry.replaceAll(" ", ""));
  const withoutSeparators = entry.replace(/[^0-9A-Za-z]+/g, "");
  if (withoutSeparators !== "") forms.add(withoutSeparators);
  return forms;
}

function hasLetter(entry: string): boolean {
  return /[A-Za-z]/.test(entry);
}
