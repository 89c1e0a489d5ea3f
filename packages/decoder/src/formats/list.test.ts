import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "./format.ts";
import { list } from "./list.ts";
import { accepted, built } from "./testing/built.ts";

describe("list", () => {
  it("takes the entries of a file, with their separators or without", async () => {
    const automaton = await built(list, "ids.txt", { "ids.txt": "12-34\n567\n" });
    expect(accepted(automaton, ["12-34", "1234", "567", "123-4", "56", ""])).toEqual([
      "12-34",
      "1234",
      "567",
    ]);
  });

  it.each([
    ["with a byte order mark and semicolons", "\uFEFFid;name\r\n12;a, b\r\n34;c\r\n"],
    ["with tabs and spaces", "  12 \tx\n 34\ty\n"],
    ["quoted, with commas within", '"12","a, b"\n "34","c ""d"""\n'],
  ])("takes the first column of a table %s", async (_, text) => {
    const automaton = await built(list, "ids.csv", { "ids.csv": text });
    expect(accepted(automaton, ["12", "34", "1234", ""])).toEqual(["12", "34"]);
  });

  it("refuses a quotation mark that is not closed", async () => {
    const files = { "ids.csv": '"12\n34\n' };
    await expect(built(list, "ids.csv", files)).rejects.toThrow('line 1: "12\\n34" holds "\n"');
  });

  it("refuses entries that no reader can read", async () => {
    const files = { "ids.txt": "1\nA§12\n" };
    await expect(built(list, "ids.txt", files)).rejects.toThrow('line 2: "A§12" holds "§"');
  });

  it("takes words, without their accents, and a first line without a digit for a heading only where numbers follow", async () => {
    const files = { "words.txt": "Paris\nMálaga\n", "one.txt": "Oslo", "ids.txt": "number\n12\n" };
    const words = await built(list, "words.txt", files);
    expect(accepted(words, ["Paris", "Malaga", "Málaga", "Pari", ""])).toEqual(["Paris", "Malaga"]);
    expect(accepted(await built(list, "one.txt", files), ["Oslo"])).toEqual(["Oslo"]);
    expect(accepted(await built(list, "ids.txt", files), ["number", "12"])).toEqual(["12"]);
  });

  it("takes letters in either case, as a reader that asks for capitals alone sees them, and gives words as they are listed", async () => {
    const files = { "towns.txt": "Paris\nARM\nNew York\nO'Hare-West\nmcDonald 7\n" };
    const towns = await built(list, "towns.txt", files);
    expect([...towns.characters].filter((character) => character !== character.toUpperCase())).toEqual([]);
    const read = ["PARIS", "pArIs", "arm", "NEWYORK", "NEW YORK", "OHAREWEST", "O'HARE-WEST", "MCDONALD7"];
    expect(accepted(towns, [...read, "NEWYORK7", "NEW"])).toEqual(read);
    const [paris, arm, york, west, seven] = ["Paris", "ARM", "New York", "O'Hare-West", "mcDonald 7"];
    expect(read.map((text) => towns.spelled!(text))).toEqual([
      paris,
      paris,
      arm,
      york,
      york,
      west,
      west,
      seven,
    ]);
    expect(towns.spelled!("NEW")).toBe("NEW");
  });

  it("finds the spelling of any entry that it lists", async () => {
    const word = fc.stringMatching(/^[A-Ca-c][ABCabc' -]{0,6}[a-c]$/);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), async (words) => {
        const automaton = await built(list, "words.txt", { "words.txt": words.join("\n") });
        for (const entry of words) {
          const read = entry.toUpperCase().replaceAll(" ", "");
          expect(matches(automaton, read)).toBe(true);
          const spelled = automaton.spelled!(read);
          expect(words).toContain(spelled);
          expect(spelled.toUpperCase().replaceAll(/[ '-]/g, "")).toBe(read.replaceAll(/['-]/g, ""));
        }
      }),
      { numRuns: 50 },
    );
  });
});
