import { toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { readPage } from "./oneField.ts";
import { findLines } from "./page/findLines.ts";
import type { LineFinding, LineReader } from "./strategies/lineReader.ts";
import { page } from "./testing/pages.ts";

/** Two rows of digits, one close below the other, as if a field had been taken apart. */
const field = findLines(toGrayscale(page(["41", "93"])));
const threeRows = findLines(toGrayscale(page(["41", "93", "70"])));

/** Reads every line as its number of marks, with probabilities of its own for lines of two marks and others. */
function reader(strategy: LineReader["strategy"], ofTwo: number, ofMore: number): LineReader {
  return {
    strategy,
    name: "counts marks",
    async read({ lines }) {
      return lines.map(({ glyphs }): LineFinding => {
        const free = {
          text: String(glyphs.length),
          logProbability: Math.log(glyphs.length === 2 ? ofTwo : ofMore),
        };
        return { strategy, candidates: [free], free, box: glyphs[0]!.box, digits: [] };
      });
    },
  };
}

const read = async (by: LineReader, on = field) => {
  const { findings } = await readPage(by, on, undefined);
  return findings.map((finding) => finding?.free.text);
};

it("reads lines that are together less probable than all their marks on one line as that line", async () => {
  expect(await read(reader("line", 0.8, 0.7))).toEqual(["4"]);
});

it("keeps the lines where they are more probable together", async () => {
  expect(await read(reader("line", 0.9, 0.7))).toEqual(["2", "2"]);
});

it("reads nothing out of a field that neither way is likely to hold anything", async () => {
  const nothing: LineReader = { ...reader("line", 0, 0.05), strategy: "line" };
  const found = await readPage(
    {
      ...nothing,
      read: async (p) => (p.lines.length > 1 ? [undefined, undefined] : nothing.read(p, undefined)),
    },
    field,
    undefined,
  );
  expect(found.findings).toEqual([undefined, undefined]);
});

it("leaves pages of lines alone, and strategies for which all marks are digits of a row", async () => {
  expect(await read(reader("line", 0.1, 0.9), threeRows)).toEqual(["2", "2", "2"]);
  expect(await read(reader("lattice", 0.1, 0.9))).toEqual(["2", "2"]);
});
