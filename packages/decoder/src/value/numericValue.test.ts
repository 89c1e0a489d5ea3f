import fc from "fast-check";
import { expect, it } from "vitest";
import { numericValue } from "./numericValue.ts";

it.each([
  ["12.5", 12.5],
  ["-3,2", -3.2],
  [".86", 0.86],
  ["+.04", 0.04],
  ["007", 7],
  ["5 1/2", 5.5],
  ["-1/4", -0.25],
  ["3/4", 0.75],
  ["1.817", 1.817],
  ["0,125", 0.125],
  ["1,234", 1234],
  ["1,234.50", 1234.5],
  ["1.234,50 €", 1234.5],
  ["1.234.567", 1234567],
  ["₹2,14,000/-", 214000],
  ["₹1,00,00,000", 10000000],
  ["Rs.485/=", 485],
  ["$12.50", 12.5],
  ["-$12.50", -12.5],
  ["45,-", 45],
  ["12.--", 12],
  ["1'234.50", 1234.5],
  ["12 %", 12],
  ["#1,250=", 1250],
  ["(12.00)", 12],
  ["1 234", 1234],
])("%s means %d", (text, value) => {
  expect(numericValue(text)).toBe(value);
});

it.each([
  "",
  "-",
  "AB12",
  "12/3/1914",
  "3.4.98",
  "12:30",
  "12-3",
  "3/0",
  "1,23,4",
  "1234567890123456",
  "555-1234",
  "5 1",
  "$",
])("%s means no number", (text) => {
  expect(numericValue(text)).toBeNull();
});

it("is what JavaScript reads of plain decimals", () => {
  const decimals = fc.tuple(fc.nat(99_999), fc.stringMatching(/^[0-9]{1,4}$/)).map(([a, b]) => `${a}.${b}`);
  fc.assert(fc.property(decimals, (text) => numericValue(text) === Number(text)));
});
