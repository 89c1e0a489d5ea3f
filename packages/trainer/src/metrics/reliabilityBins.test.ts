import { expect, test } from "vitest";
import { reliabilityBins } from "./reliabilityBins.ts";

test("readings gather in bins of equal width, with their mean confidence and the share that is right", () => {
  const bins = reliabilityBins(
    [
      { confidence: 1, right: true },
      { confidence: 0.9, right: false },
      { confidence: 0.2, right: true },
      { confidence: 0, right: false },
    ],
    5,
  );
  expect(bins).toEqual([
    { low: 0, high: 0.2, count: 2, confidence: 0.1, accuracy: 0.5 },
    { low: 0.8, high: 1, count: 2, confidence: 0.95, accuracy: 0.5 },
  ]);
});
