import type { Calibration, Evidence } from "@numera/contract";
import { parseFormat } from "@numera/decoder";
import { expect, it } from "vitest";
import { judge } from "./judge.ts";
import { type ReasonKind, reasonKind } from "./reasonKinds.ts";

const box = { x: 0, y: 0, width: 4, height: 4 };
const string = (text: string, probability: number) => ({ text, logProbability: Math.log(probability) });
const decoded = {
  candidates: [string("165", 0.3), string("167", 0.2)],
  free: string("163", 0.4),
  box,
  characters: [..."165"].map((text) => ({ text, confidence: 0.7, box })),
};
/** Nothing speaks against it. */
const evidence: Evidence = {
  logOdds: 0,
  margin: 0,
  weakestCharacter: 0,
  characters: 3,
  otherSigns: 0,
  unexplainedInk: 0,
  pitch: 0.7,
  contrast: 120,
};
const calibration: Calibration = {
  version: 2,
  strategy: "line",
  models: [],
  data: [],
  bias: -1,
  weights: {},
  thresholds: [],
  usual: { pitch: [0.3, 1.5], contrast: [30, 240], characters: [1, 12] },
};

/** The kinds of all reasons that are given for a line of this evidence, as far as they have one. */
function kindsOf(change: Partial<Evidence>, options: Partial<Parameters<typeof judge>[1]> = {}) {
  const { reasons } = judge(decoded, {
    ...{ threshold: 0.9, format: undefined, calibration, evidence: { ...evidence, ...change } },
    ...options,
  });
  return reasons.flatMap((reason) => reasonKind(reason) ?? []);
}

it("tells a confidence under the threshold, with a calibration and without, and the next string", () => {
  expect(kindsOf({})).toEqual(["improbable", "next"]);
  expect(kindsOf({}, { calibration: undefined })).toEqual(["improbable", "next"]);
});

it.each<[ReasonKind, Partial<Evidence>]>([
  ["otherInk", { unexplainedInk: 0.4 }],
  ["otherSigns", { otherSigns: 2 }],
  ["pitch", { pitch: 3 }],
  ["contrast", { contrast: 12 }],
  ["length", { characters: 20 }],
])("tells what the evidence has: %s", (kind, change) => {
  expect(kindsOf(change)).toEqual(["improbable", "next", kind]);
});

it("tells a format that does not fit, and a page that is upside down", async () => {
  const format = await parseFormat("regex:16[57]", () => Promise.reject(new Error("no files here")));
  expect(kindsOf({}, { format })).toEqual(["format", "improbable", "next"]);
  const none = judge({ ...decoded, candidates: [] }, { threshold: 0.9, format });
  expect(none.reasons.map(reasonKind)).toEqual(["format"]);
  expect(kindsOf({}, { vetoes: ["the page is read upside down"] })).toEqual([
    "upsideDown",
    "improbable",
    "next",
  ]);
});

it("tells no kind of a stray stroke, which is of one line by itself", () => {
  const strayStrokes = [{ kind: "across", character: "6", at: 2, measure: 2 }] as const;
  expect(kindsOf({ strayStrokes }, { threshold: 0 })).toEqual([]);
});
