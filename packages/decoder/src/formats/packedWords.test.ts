import fc from "fast-check";
import { expect, it } from "vitest";
import { PackedWords } from "./packedWords.ts";

it("sorts words as strings are sorted, equal ones as often as they came", () => {
  const word = fc.oneof(fc.stringMatching(/^[0-9.]{0,8}$/), fc.constant("1".repeat(999)));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 100 }), (strings) => {
      const words = new PackedWords();
      for (const string of strings) words.add(string);
      const { codes, starts } = words.sorted();
      const sorted = [...starts].map((from) =>
        String.fromCharCode(...codes.subarray(from, codes.indexOf(0, from))),
      );
      expect(sorted).toEqual([...strings].sort());
    }),
  );
});
