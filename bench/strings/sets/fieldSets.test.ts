import { type Format, matches, parseFormat } from "@numera/decoder";
import { Random } from "@numera/random";
import { barDigits } from "@numera/trainer/testing";
import { expect, it } from "vitest";
import { DEVELOPMENT_HANDS } from "../scene/developmentHands.ts";
import { loadFontSigns } from "../scene/fontSigns.ts";
import { TEST_HANDS } from "../scene/testHands.ts";
import { amountLabel, dateLabel } from "./fieldLabels.ts";
import { drawField } from "./fieldSets.ts";

it("labels only what Numera's formats allow, with and without separators", async () => {
  const none = () => Promise.reject(new Error("no file"));
  const automata = new Map<string, Format>();
  for (const [seed, label] of [amountLabel, dateLabel].entries()) {
    const random = new Random(seed);
    for (let i = 0; i < 300; i++) {
      const { written, text, digits, format } = label(random);
      const automaton = automata.get(format) ?? (await parseFormat(format, none));
      automata.set(format, automaton);
      expect(matches(automaton, text), `${text} as ${format}`).toBe(true);
      expect(digits).toMatch(/^[0-9]{2,12}$/);
      expect(written.replace(/[^0-9]/g, "")).toBe(digits);
    }
  }
});

it("has amounts with and without sign and cents, and dates with all three separators", () => {
  const random = new Random(5);
  const amounts = Array.from({ length: 300 }, () => amountLabel(random).written);
  const dates = Array.from({ length: 300 }, () => dateLabel(random).written);
  const share = (texts: string[], pattern: RegExp) =>
    texts.filter((text) => pattern.test(text)).length / texts.length;
  expect(share(amounts, /^\$/)).toBeCloseTo(2 / 3, 0.9);
  expect(share(amounts, /\.[0-9]{2}$/)).toBeGreaterThan(0.85);
  for (const separator of ["/", "-", "\\."])
    expect(share(dates, new RegExp(separator))).toBeGreaterThan(0.15);
});

it("keeps the hands of the reported and of the development sets apart, at least ten of the reported", () => {
  const names = (hands: typeof TEST_HANDS) => new Set(hands.map(({ name }) => name));
  expect(names(TEST_HANDS).size).toBeGreaterThanOrEqual(10);
  const shapes = (hands: typeof TEST_HANDS) => hands.map(({ signs }) => JSON.stringify(signs));
  expect(shapes(TEST_HANDS).filter((shape) => shapes(DEVELOPMENT_HANDS).includes(shape))).toEqual([]);
});

it("draws the same image for the same number, with ink on it and all of it inside", async () => {
  const sources = { digits: barDigits(), signs: await loadFontSigns(), part: "test", seed: 3 } as const;
  const drawn = await drawField(2, "dates", sources);
  expect(await drawField(2, "dates", sources)).toEqual(drawn);
  expect(await drawField(3, "dates", sources)).not.toEqual(drawn);
  const { width, height, channels, data } = drawn.image;
  expect(width).toBeGreaterThan(60);
  expect(height).toBeGreaterThan(24);
  expect(data).toHaveLength(width * height * channels);
  const sorted = [...data].sort((a, b) => a - b);
  const [dark, light] = [0.01, 0.5].map((share) => sorted[Math.floor(share * sorted.length)]!);
  expect(light! - dark!).toBeGreaterThan(30);
});
