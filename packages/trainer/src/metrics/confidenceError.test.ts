import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { chanceConfidenceError, confidenceError, confidenceLogLoss } from "./confidenceError.ts";

it("weighs each bin's gap between the share that is right and the mean confidence by its size", () => {
  const texts = [
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: false },
    { confidence: 0.2, right: false },
    { confidence: 0.2, right: false },
  ];
  // 2/4 |0.5 - 0.9| + 2/4 |0 - 0.2|
  expect(confidenceError(texts)).toBeCloseTo(0.3, 12);
  // One bin: |1/4 - 0.55|
  expect(confidenceError(texts, 1)).toBeCloseTo(0.3, 12);
  expect(confidenceError([{ confidence: 0, right: false }])).toBe(0);
  expect(confidenceError([{ confidence: 0, right: true }])).toBe(1);
});

it("counts -ln of what was said of what came", () => {
  const texts = [
    { confidence: 0.8, right: true },
    { confidence: 0.6, right: false },
  ];
  expect(confidenceLogLoss(texts)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.4)) / 2, 12);
});

it("does not let one text that was certain and wrong outweigh all others", () => {
  expect(confidenceLogLoss([{ confidence: 1, right: false }])).toBeCloseTo(6 * Math.log(10), 9);
});

it("knows what chance makes of confidences that are true", () => {
  const random = new Random(3);
  const confidences = Array.from({ length: 300 }, () => random.uniform());
  const draw = () => confidences.map((confidence) => ({ confidence, right: random.uniform() < confidence }));
  const errors = Array.from({ length: 200 }, () => confidenceError(draw()));
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  expect(chanceConfidenceError(draw())).toBeCloseTo(mean, 2);
  expect(chanceConfidenceError([{ confidence: 1, right: true }])).toBe(0);
});
