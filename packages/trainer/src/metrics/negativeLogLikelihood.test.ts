import { expect, it } from "vitest";
import { negativeLogLikelihood } from "./negativeLogLikelihood.ts";

it("is the mean of -ln p of the true class", () => {
  const probabilities = Float32Array.of(0.5, 0.5, 0.25, 0.75);
  // -(ln 0.5 + ln 0.25) / 2 = (ln 2 + 2 ln 2) / 2 = 1.5 ln 2
  expect(negativeLogLikelihood(probabilities, Uint8Array.of(0, 0), 2)).toBeCloseTo(1.5 * Math.LN2, 12);
});

it("stays finite where the true class has probability 0", () => {
  expect(negativeLogLikelihood(Float32Array.of(0, 1), Uint8Array.of(0), 2)).toBeCloseTo(149 * Math.LN2, 10);
});

it("refuses shapes that do not fit", () => {
  expect(() => negativeLogLikelihood(Float32Array.of(1), Uint8Array.of(0), 2)).toThrow("expected [1, 2]");
});
