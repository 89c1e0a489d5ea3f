import { expect, it } from "vitest";
import { expectedCalibrationError } from "./expectedCalibrationError.ts";

it("weighs each bin's gap between accuracy and confidence by its size", () => {
  // Confidences 0.75, 0.75 | 0.5625, 0.5625: with 2 bins all in (0.5, 1]; with 15, bins 12 and 9.
  const probabilities = Float32Array.of(0.75, 0.25, 0.75, 0.25, 0.5625, 0.4375, 0.5625, 0.4375);
  const labels = Uint8Array.of(0, 0, 1, 1);
  // 15 bins: 2/4 |1 - 0.75| + 2/4 |0 - 0.5625|
  expect(expectedCalibrationError(probabilities, labels, 2)).toBeCloseTo(0.125 + 0.28125, 12);
  // 2 bins: |0.5 - 0.65625|
  expect(expectedCalibrationError(probabilities, labels, 2, 2)).toBeCloseTo(0.15625, 12);
});

it("is 0 for a model that is sure and right", () => {
  expect(expectedCalibrationError(Float32Array.of(1, 0, 0, 1), Uint8Array.of(0, 1), 2)).toBe(0);
});

it("puts a confidence on a border into the lower bin", () => {
  // 0.5 with 2 bins belongs to (0, 0.5]: the two rows fall apart and their gaps do not cancel.
  const probabilities = Float32Array.of(0.5, 0.5, 0.75, 0.25);
  expect(expectedCalibrationError(probabilities, Uint8Array.of(0, 1), 2, 2)).toBeCloseTo(
    (0.5 + 0.75) / 2,
    12,
  );
});
