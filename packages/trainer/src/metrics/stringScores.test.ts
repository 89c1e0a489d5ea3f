import { expect, it } from "vitest";
import { stringScores } from "./stringScores.ts";

it("scores texts, confidences and what was accepted of one set of readings", () => {
  const scores = stringScores([
    { read: "12", groundTruth: "12", confidence: 0.9, accepted: true },
    { read: "34", groundTruth: "35", confidence: 0.8, accepted: true },
    { read: "56", groundTruth: "56", confidence: 0.4, accepted: false },
    { read: "", groundTruth: "78", confidence: 0, accepted: false },
  ]);
  expect(scores).toMatchObject({
    n: 4,
    exactMatch: 0.5,
    digitErrorRate: 3 / 8,
    accepted: 0.5,
    acceptedWrong: 0.5,
  });
  expect(scores.ece).toBeCloseTo((0.1 + 0.8 + 0.6 + 0) / 4, 12);
  expect(scores.readRateAt1).toBe(0.25);
});

it("has nothing wrong where nothing is accepted", () => {
  const reading = { read: "", groundTruth: "7", confidence: 0, accepted: false };
  expect(stringScores([reading]).acceptedWrong).toBe(0);
});
