import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { characterAlphabet } from "../../kinds/line/alphabets.ts";
import { STRING_PRESETS } from "../settings.ts";
import { drawLabel } from "./drawLabel.ts";
import { MIXED } from "./label.ts";
import { decimal, fraction, measure, money, percent, signed } from "./values.ts";
import { code, monthDate, word } from "./words.ts";

function drawn(draw: (random: Random) => string, count = 1500): string[] {
  const random = new Random(3);
  return Array.from({ length: count }, () => draw(random));
}

it.each([
  ["decimals", decimal, /^[-+]?\d*[.,]\d{1,4}$/, ["-", "+", ","]],
  ["signed numbers", signed, /^[-+]\d{1,4}$/, ["-", "+"]],
  ["percentages", percent, /^[-+]?[\d.,]+ ?%$/, [" %"]],
  ["measures", measure, /^[-+]?[\d.,]+ ?[°A-Za-z]+$/, ["kg", "°C"]],
  ["sums of money", money, /^(₹|Rs\.?|\$|£|€|¥)? ?[\d.,]+(\/-|\.--|,-|\.-|\/=)? ?[€$¥]?$/, ["₹", "€", "/-"]],
  ["codes", code, /^[A-Za-z0-9.-]{2,12}$/, ["-"]],
  ["words", word, /^[A-Za-z]{2,}$/, ["A", "e"]],
  [
    "dates with month names",
    monthDate,
    /^(\d{1,2}\.? \p{L}+\.?|\p{L}+\.? \d{1,2}(st|nd|rd|th)?,?)( \d{4})?$/u,
    ["Mar", ","],
  ],
])("writes %s in their forms", (_, draw, form, seen) => {
  const texts = drawn(draw);
  for (const text of texts) expect(text).toMatch(form);
  for (const part of seen) expect(texts.some((text) => text.includes(part))).toBe(true);
});

it("groups Indian sums by two before the last three, and no number begins with a nought before its digits", () => {
  const sums = drawn(money).filter((text) => text.startsWith("₹"));
  expect(sums.some((text) => /^₹ ?\d{1,2},\d{2},\d{3}/.test(text))).toBe(true);
  for (const text of sums) expect(text).not.toMatch(/₹ ?0\d/);
});

it("sets what is unseen between a whole number and its fraction, and says where the fraction begins", () => {
  const random = new Random(4);
  const labels = Array.from({ length: 500 }, () => fraction(random));
  for (const { text, fraction: part } of labels) {
    expect(text).toMatch(new RegExp(`^(\\d+${MIXED})?\\d+/\\d+$`));
    expect(text.slice(part!.from)).toMatch(/^\d+\/\d+$/);
    expect(text[part!.bar]).toBe("/");
  }
  expect(new Set(labels.map(({ fraction: part }) => part!.form)).size).toBe(3);
});

it("writes nothing that the network of characters cannot name", () => {
  const random = new Random(6);
  const { labels } = STRING_PRESETS.characters;
  const texts = Array.from({ length: 6000 }, () => drawLabel(random, labels).text);
  const known = new Set([...characterAlphabet.characters, MIXED]);
  const seen = new Set(texts.join(""));
  for (const character of seen) expect(known.has(character), character).toBe(true);
  // And all that it can name is written.
  for (const character of characterAlphabet.characters) expect(seen.has(character), character).toBe(true);
});
