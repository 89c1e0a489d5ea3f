import { expect, it } from "vitest";
import { digitErrorRate } from "./digitErrorRate.ts";

it("weighs every true digit alike, whatever the text it stands in", () => {
  const texts = [
    { read: "12345678", groundTruth: "12345678" },
    { read: "7", groundTruth: "19" },
  ];
  expect(digitErrorRate(texts)).toBe(2 / 10);
});

it("counts what was read and is not there", () => {
  expect(digitErrorRate([{ read: "1111", groundTruth: "1" }])).toBe(3);
});

it("refuses texts without a digit", () => {
  expect(() => digitErrorRate([{ read: "1", groundTruth: "" }])).toThrow("got none");
});
