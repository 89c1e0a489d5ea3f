import { expect, it } from "vitest";
import { readRateAt, riskCoverageArea, riskCoverageCurve } from "./riskCoverage.ts";

const texts = [
  { confidence: 0.4, right: false },
  { confidence: 0.9, right: true },
  { confidence: 0.7, right: true },
  { confidence: 0.8, right: false },
];

it("accepts the surest first", () => {
  expect(riskCoverageCurve(texts)).toEqual([
    { threshold: 0.9, accepted: 1, wrong: 0 },
    { threshold: 0.8, accepted: 2, wrong: 1 },
    { threshold: 0.7, accepted: 3, wrong: 1 },
    { threshold: 0.4, accepted: 4, wrong: 2 },
  ]);
});

it("has the mean risk over all coverages as its area", () => {
  expect(riskCoverageArea(texts)).toBeCloseTo((0 + 1 / 2 + 1 / 3 + 2 / 4) / 4, 12);
});

it("has, where all confidences are equal, the share of wrong texts as its area", () => {
  const equal = texts.map(({ right }) => ({ confidence: 0.5, right }));
  expect(riskCoverageCurve(equal)).toEqual([{ threshold: 0.5, accepted: 4, wrong: 2 }]);
  expect(riskCoverageArea(equal)).toBeCloseTo(0.5, 12);
});

it("reads as much as stays within the error, whatever is wrong before", () => {
  expect(readRateAt(0, texts)).toBe(0.25);
  expect(readRateAt(0.34, texts)).toBe(0.75);
  expect(readRateAt(0.5, texts)).toBe(1);
  expect(readRateAt(0.1, [{ confidence: 1, right: false }])).toBe(0);
});
