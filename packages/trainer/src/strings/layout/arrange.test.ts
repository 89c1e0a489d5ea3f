import { Random } from "@numera/random";
import { beforeAll, expect, it } from "vitest";
import { GlyphBank } from "../bank/glyphBank.ts";
import { STRING_PRESETS, type StringSettings } from "../settings.ts";
import { blockDigitBank } from "../testing/blockDigits.ts";
import { arrange, type Line } from "./arrange.ts";
import { drawHand } from "./hand.ts";
import { extentOf } from "./profile.ts";

let bank: GlyphBank;
beforeAll(() => {
  bank = blockDigitBank(2, 2);
});

const SPACED: StringSettings = {
  ...STRING_PRESETS["test-spaced"],
  spacing: { wide: 0, normal: 1, tight: 0, touching: 0, overlapping: 0, mixed: 0 },
};

function written(text: string, seed: number, inBoxes = false): Line {
  const random = new Random(seed);
  const hand = drawHand(random, bank, text, SPACED);
  return arrange(random, { text }, hand, { bank }, SPACED, inBoxes);
}

it("writes every character once, from left to right, and nothing for a space", () => {
  for (let seed = 0; seed < 40; seed++) {
    const glyphs = written("$1,234.50 7/8-", seed).glyphs.filter(({ glyph }) => glyph.text !== "");
    expect(glyphs.map(({ glyph }) => glyph.text).join("")).toBe("$1,234.507/8-");
    const middles = glyphs.map(({ glyph, x }) => {
      const { left, right } = extentOf(glyph.profile)!;
      return x + (left + right) / 2;
    });
    for (let i = 1; i < middles.length; i++) expect(middles[i]!).toBeGreaterThan(middles[i - 1]!);
  }
});

it("leaves room for a space", () => {
  const width = (text: string) => {
    const ends = Array.from({ length: 30 }, (_, seed) => {
      const { glyph, x } = written(text, seed).glyphs.findLast((placed) => placed.glyph.text === "2")!;
      return x + extentOf(glyph.profile)!.right;
    });
    return ends.reduce((sum, end) => sum + end, 0) / ends.length;
  };
  expect(width("1 2")).toBeGreaterThan(width("12") + 0.2);
});

it("puts one character into each of a form's boxes", () => {
  const { glyphs, cell } = written("31415", 3, true);
  for (const [i, { glyph, x }] of glyphs.entries()) {
    const { left, right } = extentOf(glyph.profile)!;
    expect(Math.abs(x + (left + right) / 2 - (i + 0.5) * cell!)).toBeLessThan(0.35);
  }
});

it.each([0, 0.35])(
  "hides no more than %f of a digit on its neighbor, however close the hand writes",
  (mostHidden) => {
    const settings = { ...SPACED, mostHidden, spacing: { ...SPACED.spacing, normal: 0, overlapping: 1 } };
    for (let seed = 0; seed < 60; seed++) {
      const random = new Random(seed);
      const hand = { ...drawHand(random, bank, "19191", settings), shear: 0, slantJitter: 0 };
      const { glyphs } = arrange(random, { text: "19191" }, hand, { bank }, settings, false);
      const digits = glyphs
        .filter(({ glyph }) => glyph.text !== "")
        .map(({ glyph, x }) => {
          const { left, right } = extentOf(glyph.profile)!;
          return { left: x + left, right: x + right };
        });
      for (const [i, { left, right }] of digits.entries()) {
        const before = digits[i - 1];
        if (before === undefined) continue;
        const narrower = Math.min(right - left, before.right - before.left);
        // Blocks touch all along their height, so their boxes overlap about as far as their inks.
        expect(before.right - left).toBeLessThan((mostHidden + 0.15) * narrower);
      }
    }
  },
);

it("takes a writer who wrote all the digits that are needed, where there is one", () => {
  const columns = { ...bank.columns, labels: Uint8Array.from(bank.columns.labels) };
  // The first of two writers has written no 7.
  for (let i = 0; i < 20; i++) if (columns.labels[i] === 7) columns.labels[i] = 1;
  const partial = new GlyphBank(columns);
  for (let seed = 0; seed < 30; seed++) {
    const { writer } = drawHand(new Random(seed), partial, "1723", SPACED);
    expect(writer).toBe(101);
  }
});
