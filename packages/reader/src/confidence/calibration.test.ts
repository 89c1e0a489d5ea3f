import type { Calibration, Evidence } from "@numera/contract";
import { expect, it } from "vitest";
import { acceptThreshold, defaultThreshold } from "./acceptThreshold.ts";
import { calibratedConfidence } from "./calibration.ts";
import { doubts } from "./doubts.ts";
import { parseCalibration } from "./parseCalibration.ts";

const row = (acceptAt: number, errorBound: number, falseAcceptBound: number) => ({
  acceptAt,
  coverage: 0.5,
  error: 0,
  errorBound,
  falseAcceptBound,
});

const calibration: Calibration = {
  version: 2,
  strategy: "line",
  models: [{ id: "line", kind: "line", sha256: "0".repeat(64) }],
  data: [{ name: "cheques", images: 1200, numbers: true }],
  bias: -1,
  weights: { logOdds: 0.5, single: -2 },
  thresholds: [row(0.6, 0.05, 0.01), row(0.8, 0.008, 0.02), row(0.9, 0.01, 0.004), row(0.97, 0.004, 0.004)],
  usual: { pitch: [0.3, 1.5], contrast: [30, 240], characters: [1, 12] },
};

const evidence: Evidence = {
  logOdds: 4,
  margin: 3,
  weakestCharacter: 4,
  characters: 3,
  otherSigns: 0.1,
  unexplainedInk: 0,
  pitch: 0.7,
  contrast: 120,
};

it("weighs the features that it names", () => {
  expect(calibratedConfidence(calibration, evidence)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  expect(calibratedConfidence(calibration, { ...evidence, characters: 1 })).toBeCloseTo(1 / (1 + Math.E), 12);
});

it("accepts from the lowest threshold on that promises both few errors and few false accepts", () => {
  expect(acceptThreshold(calibration, 0.05)).toBe(0.6);
  expect(acceptThreshold(calibration, 0.02)).toBe(0.8);
  expect(acceptThreshold(calibration, 0.01)).toBe(0.9);
});

it("promises at most 2 % without a wish, or the least that it can; without a calibration it takes what is more probable than not", () => {
  expect(defaultThreshold(calibration)).toBe(0.8);
  const weak = { ...calibration, thresholds: [row(0.6, 0.05, 0.01), row(0.7, 0.03, 0.01)] };
  expect(defaultThreshold(weak)).toBe(0.7);
  expect([defaultThreshold({ ...calibration, thresholds: [] }), defaultThreshold(undefined)]).toEqual([
    0.5, 0.5,
  ]);
});

it("says what it can promise where that is not enough", () => {
  expect(() => acceptThreshold(calibration, 0.001)).toThrow(
    "the calibration of line, made with 1,200 images, cannot promise an error of 0.1 %: the least that it can is 0.4 %",
  );
  expect(() => acceptThreshold({ ...calibration, thresholds: [] }, 0.001)).toThrow(/it can promise none/);
  expect(() => acceptThreshold(calibration, 1)).toThrow(/above 0 and below 1/);
});

it("comes back from its JSON, and says what is wrong with others", () => {
  expect(parseCalibration(JSON.stringify(calibration))).toEqual(calibration);
  const changed = (change: object) => JSON.stringify({ ...calibration, ...change });
  expect(() => parseCalibration("{", "own.json")).toThrow("own.json must be JSON, got {");
  expect(() => parseCalibration(changed({ version: 1 }))).toThrow(
    /is of version 1, but version 2 is read; fit/,
  );
  expect(() => parseCalibration(changed({ bias: null }))).toThrow(/bias must be a number, got null/);
  expect(() => parseCalibration(changed({ usual: { pitch: [0, 1] } }))).toThrow(/usual\.contrast is missing/);
  expect(() => parseCalibration(changed({ weights: { color: 1 } }))).toThrow(/"weights\.color" is not known/);
});

it("names what speaks against a reading: other ink, and what lies outside what it knows", () => {
  expect(doubts(evidence, calibration)).toEqual([]);
  expect(doubts({ ...evidence, unexplainedInk: 0.4 })).toEqual([
    "40.0 % of the line's ink stands where no digit is read",
  ]);
  expect(doubts({ ...evidence, contrast: 255 }, calibration)).toEqual([]);
  const strange = { ...evidence, otherSigns: 2, pitch: 3, contrast: 12, characters: 20 };
  expect(doubts(strange, calibration)).toEqual([
    "much of the line looks like signs that are no digits",
    "a character takes 3.00 times the line's height; the calibration knows 0.30 to 1.50",
    "the ink is only 12 gray levels darker than the paper; the calibration knows it from 30 on",
    "20 characters are read; the calibration knows 1 to 12",
  ]);
});
