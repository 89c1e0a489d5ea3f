import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { group } from "./amounts.ts";
import { drawLabel, type LabelShape } from "./drawLabel.ts";
import { digitsOf } from "./label.ts";

const NONE: Record<LabelShape, number> = {
  number: 0,
  round: 0,
  amount: 0,
  date: 0,
  time: 0,
  year: 0,
  zip: 0,
  phone: 0,
  reference: 0,
};
const ALL = Object.fromEntries(Object.keys(NONE).map((shape) => [shape, 1])) as Record<LabelShape, number>;

function texts(weights: Record<LabelShape, number>, count = 2000): string[] {
  const random = new Random(11);
  return Array.from({ length: count }, () => drawLabel(random, weights).text);
}

it("writes 1 to 14 digits, and nothing but digits, separators and spaces", () => {
  const lengths = new Set(texts(ALL, 10_000).map((text) => digitsOf(text).length));
  expect(Math.min(...lengths)).toBe(1);
  expect(Math.max(...lengths)).toBe(14);
  for (const text of texts(ALL)) expect(text).toMatch(/^[0-9.,\-=/:()$#' ]+$/);
});

it("writes plain numbers of every length from 1 to 14", () => {
  const lengths = new Set(texts({ ...NONE, number: 1 }, 5000).map((text) => text.length));
  expect([...lengths].sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
});

it("gives as many plain numbers as it is asked a 1 beside a slim digit, and changes none where it is asked for none", () => {
  const numbers = (slimPairs: number) => {
    const random = new Random(5);
    return Array.from({ length: 4000 }, () => drawLabel(random, { ...NONE, number: 1 }, slimPairs).text);
  };
  const share = (list: string[]) => list.filter((text) => /[147]1/.test(text)).length / list.length;
  // As they were drawn before there was such a share: the reported sets hold the same strings.
  expect(numbers(0).slice(0, 6)).toEqual(["55", "51669920", "1092261", "875357", "3069", "16001"]);
  expect(share(numbers(1))).toBeGreaterThan(0.88);
  expect(share(numbers(0.3)) - share(numbers(0))).toBeGreaterThan(0.2);
});

it("writes days that exist", () => {
  for (const text of texts({ ...NONE, date: 1 })) {
    const parts = text.split(/[-/. ]/).map(Number);
    expect(parts.length === 2 || parts.length === 3).toBe(true);
    const small = parts.filter((part) => part <= 31);
    expect(small.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...small)).toBeGreaterThanOrEqual(text.length > 8 ? 1 : 0);
  }
});

it("writes times of a day", () => {
  for (const text of texts({ ...NONE, time: 1 })) {
    const [hours, minutes, seconds = 0] = text.split(/[:.-]/).map(Number);
    expect(hours).toBeLessThan(24);
    expect(minutes).toBeLessThan(60);
    expect(seconds).toBeLessThan(60);
  }
});

it("writes ZIP codes of five digits or five and four", () => {
  for (const text of texts({ ...NONE, zip: 1 })) expect(text).toMatch(/^\d{5}(-\d{4})?$/);
});

it("groups the thousands of an amount from the right", () => {
  expect(group("1234567", ".")).toBe("1.234.567");
  expect(group("123", ".")).toBe("123");
  const amounts = texts({ ...NONE, amount: 1 });
  expect(amounts.filter((text) => text.startsWith("$")).length).toBeGreaterThan(400);
  expect(amounts.some((text) => /^\d{1,3}\.\d{3}\.-$/.test(text))).toBe(true);
  expect(amounts.some((text) => /\/100$/.test(text))).toBe(true);
});

it("raises no more than the cents, which end the text", () => {
  const random = new Random(3);
  const raised = Array.from({ length: 2000 }, () => drawLabel(random, { ...NONE, amount: 1 })).filter(
    (label) => label.raised !== undefined,
  );
  expect(raised.length).toBeGreaterThan(50);
  for (const { text, raised: count } of raised) expect(text.slice(-count!)).toMatch(/^\d{2}$/);
});
