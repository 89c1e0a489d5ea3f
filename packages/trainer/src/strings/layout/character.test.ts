import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { FIELD_AREA } from "../bank/signedDistanceField.ts";
import { STRING_PRESETS } from "../settings.ts";
import { blockDigitBank } from "../testing/blockDigits.ts";
import { digitGlyph } from "./character.ts";
import { drawHand } from "./hand.ts";

const bank = blockDigitBank(4, 3);

/** Who wrote each of the eights that a hand writes. */
function writersIn(mixedHands: number, seed: number): Set<number> {
  const random = new Random(seed);
  const settings = { ...STRING_PRESETS["test-spaced"], mixedHands };
  const hand = drawHand(random, bank, "8", settings);
  expect(hand.mixed).toBe(mixedHands === 1);
  const writers = Array.from({ length: 40 }, () => {
    const { field } = digitGlyph(random, hand, 8, 1, bank, new Map()).field!;
    return bank.columns.writers[field.byteOffset / FIELD_AREA]!;
  });
  if (!hand.mixed) expect(writers[0]).toBe(hand.writer);
  return new Set(writers);
}

it("takes a hand's digits from one writer, a mixed hand's from all", () => {
  for (let seed = 0; seed < 5; seed++) {
    expect(writersIn(0, seed).size).toBe(1);
    expect(writersIn(1, seed).size).toBe(4);
  }
});
