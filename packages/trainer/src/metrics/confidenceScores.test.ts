import { expect, it } from "vitest";
import { confidenceScores } from "./confidenceScores.ts";

it("gives all scores of one set of texts", () => {
  // 99 sure and right, one less sure and wrong: at 1 % error all may be accepted, at 0.1 % those that are right.
  const texts = Array.from({ length: 100 }, (_, i) => ({ confidence: i < 99 ? 0.99 : 0.5, right: i < 99 }));
  const { ece, nll, aurc, readRateAt1, readRateAt01 } = confidenceScores(texts);
  expect(ece).toBeCloseTo((99 * 0.01 + 0.5) / 100, 12);
  expect(nll).toBeCloseTo(-(99 * Math.log(0.99) + Math.log(0.5)) / 100, 12);
  expect(aurc).toBeCloseTo(1 / 100 / 100, 12);
  expect([readRateAt1, readRateAt01]).toEqual([1, 0.99]);
});
