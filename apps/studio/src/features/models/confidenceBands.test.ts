import { expect, it } from "vitest";
import { bandsOfThresholds } from "./confidenceBands.ts";

const row = (acceptAt: number, coverage: number, error: number) => ({
  acceptAt,
  coverage,
  error,
  errorBound: error,
  falseAcceptBound: 0,
});

it("tells from two thresholds how many of the readings between them are right", () => {
  // Of 100 strings 90 are above 0.2, 9 of them wrong; 60 above 0.8, 3 of them wrong: of the 30 between, 6 are wrong.
  const [low, high, ...rest] = bandsOfThresholds([row(0.2, 0.9, 0.1), row(0.8, 0.6, 0.05)]);
  expect(low).toEqual({
    from: 0.2,
    to: 0.8,
    confidence: 0.5,
    accuracy: expect.closeTo(0.8),
    share: expect.closeTo(0.3),
  });
  expect(high).toEqual({ from: 0.8, to: 1, confidence: 0.9, accuracy: expect.closeTo(0.95), share: 0.6 });
  expect(rest).toEqual([]);
});

it("joins bands that hold too few readings to tell anything", () => {
  const bands = bandsOfThresholds([row(0.2, 0.9, 0.1), row(0.3, 0.89, 0.1), row(0.4, 0.7, 0.05)]);
  expect(bands.map(({ from, to }) => [from, to])).toEqual([
    [0.2, 0.4],
    [0.4, 1],
  ]);
});

it("has none without a calibration", () => {
  expect(bandsOfThresholds([])).toEqual([]);
});
