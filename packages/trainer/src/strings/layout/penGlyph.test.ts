import { Random } from "@numera/random";
import { beforeAll, expect, it } from "vitest";
import type { GlyphBank } from "../bank/glyphBank.ts";
import { type Label, MIXED } from "../labels/label.ts";
import type { PenBank } from "../pen/penBank.ts";
import { STRING_PRESETS, type StringSettings } from "../settings.ts";
import { barPens } from "../testing/barPens.ts";
import { blockDigitBank } from "../testing/blockDigits.ts";
import { arrange } from "./arrange.ts";
import { drawHand } from "./hand.ts";
import { penGlyph } from "./penGlyph.ts";
import { extentOf } from "./profile.ts";

let bank: GlyphBank;
let pens: PenBank;
beforeAll(() => {
  bank = blockDigitBank(2, 2);
  pens = barPens();
});

const settings: StringSettings = { ...STRING_PRESETS.characters, penDigits: 1, penSigns: 1, drawnShapes: 0 };

function written(label: Label, seed: number, options: Partial<StringSettings> = {}) {
  const random = new Random(seed);
  const all = { ...settings, ...options };
  const hand = drawHand(random, bank, "", all, { pens });
  return arrange(random, label, hand, { bank, pens }, all, false).glyphs.filter(
    ({ glyph }) => glyph.text !== "",
  );
}

it("writes letters, digits and signs of the pen, in the order of the text", () => {
  for (let seed = 0; seed < 20; seed++) {
    const glyphs = written({ text: "Ab-7 kg" }, seed);
    expect(glyphs.map(({ glyph }) => glyph.text).join("")).toBe("Ab-7kg");
    expect(glyphs.every(({ glyph }) => glyph.field === undefined)).toBe(true);
  }
});

it("takes digits from the bank where the hand's are not the pen's", () => {
  const [letter, digit] = written({ text: "A7" }, 1, { penDigits: 0 });
  expect(letter!.glyph.field).toBeUndefined();
  expect(digit!.glyph.field).toBeDefined();
});

it("draws currency signs, which no pen has, and refuses what it has no shape of", () => {
  const random = new Random(2);
  const hand = drawHand(random, bank, "", settings, { pens });
  for (const sign of "€£₹¥°") expect(penGlyph(random, hand, sign, 1, pens).paths.length).toBeGreaterThan(0);
  expect(() => penGlyph(random, hand, "ß", 1, pens)).toThrow('nobody wrote "ß"');
});

it("sets a stacked fraction's digits above and below its bar, beside the whole number", () => {
  const text = `12${MIXED}3/4`;
  const fraction = { from: 3, bar: 4, form: "stacked" } as const;
  for (let seed = 0; seed < 20; seed++) {
    const glyphs = written({ text, fraction }, seed);
    expect(glyphs.map(({ glyph }) => glyph.text).join("")).toBe("123/4");
    const [, two, three, bar, four] = glyphs.map(({ glyph, x, y }) => {
      const { left, right, top, bottom } = extentOf(glyph.profile)!;
      return { left: x + left, right: x + right, top: y + top, bottom: y + bottom };
    });
    const reach = 0.1;
    const middle = (bar!.top + bar!.bottom) / 2;
    expect(three!.bottom).toBeLessThan(middle + reach);
    expect(four!.top).toBeGreaterThan(middle - reach);
    expect(bar!.left).toBeGreaterThan(two!.left);
    expect(bar!.right - bar!.left).toBeGreaterThan(three!.right - three!.left - reach);
  }
});

it("writes a slanted fraction's digits small, the first ones raised", () => {
  const fraction = { from: 0, bar: 1, form: "slanted" } as const;
  let [numerators, denominators] = [0, 0];
  for (let seed = 0; seed < 30; seed++) {
    const [above, , below] = written({ text: "3/4", fraction }, seed).map(
      ({ glyph, y }) => y + extentOf(glyph.profile)!.bottom,
    );
    numerators += above! / 30;
    denominators += below! / 30;
  }
  expect(denominators - numerators).toBeGreaterThan(0.3);
});
