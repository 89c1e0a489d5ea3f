import type { Calibration, StrayStroke } from "@numera/contract";
import { expect, it } from "vitest";
import { strayDoubt } from "./doubts.ts";
import { evidenceOf } from "./evidence.ts";
import { judge } from "./judge.ts";

const box = { x: 0, y: 0, width: 4, height: 4 };
const line = { glyphs: [{ labels: [], box, area: 12 }], height: 4 };
const page = {
  darkness: new Uint8Array(16),
  labeling: { width: 4, height: 4, labels: new Int32Array(16), components: [] },
};
const seven = { text: "7", logProbability: Math.log(0.9) };
const decoded = {
  candidates: [seven],
  free: seven,
  box,
  characters: [{ text: "7", confidence: 0.9, box }],
} as const;
const stray = { kind: "across", character: "7", at: 1, measure: 2 } as const;

it("is sure from the threshold on, and not where a stray stroke speaks against it, whatever the confidence", () => {
  const evidence = evidenceOf(decoded, line, page);
  const options = { threshold: 0.5, format: undefined, evidence };
  expect(judge(decoded, options)).toMatchObject({ verdict: "sure", reasons: [] });
  const judgment = judge(decoded, { ...options, evidence: { ...evidence, strayStrokes: [stray] } });
  expect(judgment).toMatchObject({ verdict: "check", reasons: ["a stroke crosses 7 at 1"] });
  expect(judgment.confidence).toBeCloseTo(0.9, 12);
});

it("is not sure of a line whose page has what prevents it", () => {
  const vetoes = ["the page is read upside down"];
  const options = { format: undefined, evidence: evidenceOf(decoded, line, page), vetoes };
  expect(judge(decoded, { ...options, threshold: 0.5 })).toMatchObject({ verdict: "check", reasons: vetoes });
  expect(judge(decoded, { ...options, threshold: 0.95 }).reasons[0]).toBe(vetoes[0]);
});

it("names the network's own probabilities as such beside a calibrated confidence", () => {
  const calibration = {
    ...{ version: 2, strategy: "line", models: [], data: [], thresholds: [] },
    ...{ bias: -1, weights: {}, usual: { pitch: [0, 9], contrast: [0, 255], characters: [1, 9] } },
  } as unknown as Calibration;
  const evidence = evidenceOf(decoded, line, page);
  const unsure = { ...decoded, candidates: [seven, { text: "1", logProbability: Math.log(0.06) }] };
  const { reasons } = judge(unsure, { threshold: 0.8, format: undefined, evidence, calibration });
  expect(reasons).toEqual([
    "the calibrated probability is 26.9 %, less than 80.0 %",
    '"1" is next (6.0 % by the network)',
  ]);
  const empty = { ...decoded, candidates: [seven, { text: "", logProbability: Math.log(0.06) }] };
  expect(judge(empty, { threshold: 0.95, format: undefined }).reasons).toEqual([
    "the probability is 90.0 %, less than 95.0 %",
    "no digit is next (6.0 %)",
  ]);
});

it("names the character and its place in every reason", () => {
  const kinds = ["across", "ring", "rule", "slash", "point", "sign", "cut"] as const;
  const reasons = kinds.map((kind: StrayStroke["kind"]) =>
    strayDoubt({ kind, character: "1", at: 3, measure: 1.42 }),
  );
  for (const reason of reasons) expect(reason).toMatch(/\b1 at 3\b/);
  expect(reasons[2]).toBe(
    "1 at 3 may be a ruled line: it is 1.4 times as high as the other digits, straight and upright",
  );
});
