import fc from "fast-check";
import { expect, it } from "vitest";
import { language } from "./testing/built.ts";
import { trie } from "./trie.ts";

it("a trie holds its strings and no other", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[0-3]{1,4}$/)), (strings) => {
      expect(language(trie(strings), 5).sort()).toEqual([...new Set(strings)].sort());
    }),
  );
});
