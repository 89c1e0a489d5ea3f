import fc from "fast-check";
import { expect, it } from "vitest";
import type { Automaton } from "./format.ts";
import { PackedWords } from "./packedWords.ts";
import { language, statesOf } from "./testing/built.ts";
import { wordGraph } from "./wordGraph.ts";

function graphOf(strings: readonly string[]): Automaton {
  const words = new PackedWords();
  for (const string of strings) words.add(string);
  return wordGraph("words", words);
}

const strings = fc.array(fc.stringMatching(/^[0-3]{0,5}$/), { maxLength: 60 });

it("holds its words and no other, in whatever order they come", () => {
  fc.assert(
    fc.property(strings, (strings) => {
      expect(language(graphOf(strings), 6).sort()).toEqual([...new Set(strings)].sort());
    }),
  );
});

it("has no two states with equal futures", () => {
  fc.assert(
    fc.property(strings, (strings) => {
      const automaton = graphOf(strings);
      const futures = statesOf(automaton).map((start) =>
        JSON.stringify(language({ ...automaton, start }, 6)),
      );
      expect(new Set(futures).size).toBe(futures.length);
    }),
  );
});

it("shares endings as well as beginnings: all numbers of three digits are four states", () => {
  const all = Array.from({ length: 1000 }, (_, i) => `${i}`.padStart(3, "0"));
  expect(statesOf(graphOf(all))).toHaveLength(4);
});
