import type { Format } from "@numera/decoder";
import { expect, it } from "vitest";
import { asGivenOut } from "./asGivenOut.ts";
import type { DecodedLine } from "./strategies/lineReader.ts";

const towns: Format = {
  name: "towns",
  characters: new Set("OSL7"),
  start: 0,
  next: (state) => (state < 4 ? state + 1 : undefined),
  accepts: (state) => state === 4,
  spelled: (text) => text[0] + text.slice(1).toLowerCase(),
  value: () => null,
};

function decoded(candidates: readonly string[], free: string): DecodedLine {
  const read = (text: string) => ({ text, logProbability: -1 });
  return {
    candidates: candidates.map(read),
    free: read(free),
    box: { x: 0, y: 0, width: 9, height: 9 },
    characters: [{ text: "½", confidence: 1, box: { x: 0, y: 0, width: 9, height: 9 } }],
  };
}

it("spells what the format allows, and leaves what it does not", () => {
  const line = asGivenOut(decoded(["OSLO", "OSL7"], "OSLO"), towns);
  expect(line.candidates.map(({ text }) => text)).toEqual(["Oslo", "Osl7"]);
  expect([line.free.text, line.value]).toEqual(["Oslo", null]);
  const other = asGivenOut(decoded([], "OSLOO"), towns);
  expect([other.free.text, other.value]).toEqual(["OSLOO", undefined]);
});

it("writes in ASCII what has a form there, its characters being those on the paper", () => {
  const line = asGivenOut(decoded(["5½"], "5½"), undefined);
  expect([line.candidates[0]!.text, line.free.text, line.value]).toEqual(["5 1/2", "5 1/2", undefined]);
  expect(line.characters.map(({ text }) => text)).toEqual(["½"]);
});
