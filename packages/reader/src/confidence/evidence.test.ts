import { expect, it } from "vitest";
import { evidenceOf } from "./evidence.ts";
import { formatShare } from "./formatShare.ts";
import { logOdds } from "./logOdds.ts";

/** Two marks of 4 x 4 pixels in a page of 20 x 4: darkness 100 in the first, 50 in the second, 10 elsewhere. */
const darkness = Uint8Array.from({ length: 80 }, (_, i) => (i % 20 < 4 ? 100 : i % 20 >= 16 ? 50 : 10));
const page = { darkness, labeling: { width: 20, height: 4, labels: new Int32Array(80), components: [] } };
const mark = (x: number, area: number) => ({ labels: [], box: { x, y: 0, width: 4, height: 4 }, area });
const line = { glyphs: [mark(0, 12), mark(16, 4)], height: 4 };
const decoded = {
  candidates: [
    { text: "7", logProbability: Math.log(0.6) },
    { text: "1", logProbability: Math.log(0.3) },
  ],
  free: { text: "7", logProbability: Math.log(0.6) },
  box: { x: 0, y: 0, width: 20, height: 4 },
  characters: [{ text: "7", confidence: 0.8, box: { x: 0, y: 0, width: 4, height: 4 } }],
  otherSigns: 3,
} as const;

it("gathers odds, the distance to the next string, and ink that no digit explains", () => {
  const evidence = evidenceOf(decoded, line, page);
  expect(evidence.logOdds).toBeCloseTo(Math.log(0.6 / 0.4), 12);
  expect(evidence.margin).toBeCloseTo(Math.log(2), 12);
  expect(evidence.weakestCharacter).toBeCloseTo(Math.log(4), 12);
  expect(evidence).toMatchObject({
    characters: 1,
    otherSigns: 3,
    unexplainedInk: 4 / 16,
    pitch: 5,
    contrast: 100,
  });
});

it("tells whether each character has a mark to itself, and each mark a character", () => {
  const apart = (xs: readonly number[], marks: readonly { readonly box: object }[]) => {
    const characters = xs.map((x) => ({ text: "7", confidence: 0.8, box: { x, y: 0, width: 4, height: 4 } }));
    return evidenceOf({ ...decoded, characters }, { ...line, glyphs: marks as typeof line.glyphs }, page)
      .apart;
  };
  expect(apart([0, 16], line.glyphs)).toBe(1);
  expect(apart([0], line.glyphs)).toBe(0);
  expect(apart([0, 1], [mark(0, 12)])).toBe(0);
});

it("knows of the other lines on the page what it is told, and of a second reader where there is one", () => {
  expect(evidenceOf(decoded, line, page)).toMatchObject({ company: 1 });
  expect(evidenceOf(decoded, line, page)).not.toHaveProperty("secondReader");
  const asked = evidenceOf({ ...decoded, secondReader: -0.5 }, line, page, 0.2);
  expect(asked).toMatchObject({ company: 0.2, secondReader: -0.5 });
});

it("takes the share of what a format allows for the probability, and the lowest odds where it allows nothing", () => {
  const valid = evidenceOf({ ...decoded, validProbability: 0.7 }, line, page);
  expect(valid.logOdds).toBeCloseTo(logOdds(0.6 / (0.7 + 0.05 * 0.3)), 12);
  expect(evidenceOf({ ...decoded, candidates: [] }, line, page).logOdds).toBe(-16);
});

it("keeps odds within what floats can tell", () => {
  expect([0, 1, 1.0000001].map(logOdds)).toEqual([-16, 16, 16]);
});

it("lets a format make a string surer, but not one that is next to impossible without it", () => {
  expect(formatShare(0.5, 0.5)).toBeCloseTo(0.5 / 0.525, 12);
  expect(formatShare(1e-4, 1e-4)).toBeLessThan(0.01);
  // 407, padded to 4017 for a format of four digits.
  expect(formatShare(0.02, 0.02)).toBeLessThan(0.5);
  expect(formatShare(0.5, undefined)).toBe(0.5);
});
