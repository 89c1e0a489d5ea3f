import { expect, test } from "vitest";
import { argmax } from "./accuracy.ts";
import { confidentMistakes } from "./confidentMistakes.ts";

test("mistakes come surest first, with the probability that the right class had", () => {
  const probabilities = Float32Array.of(0.25, 0.75, 0.5, 0.5, 0.125, 0.875);
  expect(confidentMistakes(probabilities, argmax(probabilities, 2), Uint8Array.of(0, 0, 0))).toEqual([
    { index: 2, label: 0, read: 1, confidence: 0.875, labelProbability: 0.125 },
    { index: 0, label: 0, read: 1, confidence: 0.75, labelProbability: 0.25 },
  ]);
});
