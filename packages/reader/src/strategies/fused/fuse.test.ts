import type { Lattice } from "@numera/decoder";
import { ctcLogProbability, type Frames, framesOfCutCharacters } from "@numera/decoder";
import { expect, it } from "vitest";
import { fuse, isUndisputed, type LineStrings } from "./fuse.ts";

/** The line network takes 1 for a little likelier than 7, the lattice is all for 7; a dash it cannot read. */
const line = stringsOf(framesOfCutCharacters([Float32Array.of(0.5, 0.4, 0.1)], ["1", "7", "-"]));
const lattice: Lattice = {
  pieces: 1,
  characters: ["1", "7"],
  arcs: [{ from: 0, to: 1, scores: Float64Array.of(Math.log(0.1), Math.log(0.8)) }],
  skips: Float64Array.of(Math.log(0.1)),
};

function stringsOf(frames: Frames): LineStrings {
  return { characters: frames.characters, logProbability: (labels) => ctcLogProbability(frames, labels) };
}

it("weighs both readers' log-probabilities and normalizes over the strings", () => {
  const [best, next] = fuse(["1", "7"], line, lattice, { line: 1, lattice: 1, digit: 0 });
  expect([best!.text, next!.text]).toEqual(["7", "1"]);
  expect(Math.exp(best!.logProbability)).toBeCloseTo(0.32 / (0.32 + 0.05), 6);
  expect(Math.exp(next!.logProbability)).toBeCloseTo(0.05 / (0.32 + 0.05), 6);
  const [byLine] = fuse(["1", "7"], line, lattice, { line: 1, lattice: 0, digit: 0 });
  expect(byLine!.text).toBe("1");
});

it("takes a separator for nothing in the lattice, and leaves out what the network has no class for", () => {
  const fused = fuse(["7", "-", "5"], line, lattice, { line: 1, lattice: 1, digit: 0 });
  expect(fused.map(({ text }) => text)).toEqual(["7", "-"]);
  expect(Math.exp(fused[1]!.logProbability)).toBeCloseTo(0.01 / (0.32 + 0.01), 6);
});

it("still weighs strings that the lattice cannot read by what the network says", () => {
  const two = stringsOf(
    framesOfCutCharacters([Float32Array.of(0.5, 0.4, 0.1), Float32Array.of(0.9, 0.1, 0)], ["1", "7", "-"]),
  );
  const fused = fuse(["71", "11"], two, lattice, { line: 1, lattice: 1, digit: 0 });
  expect(fused.map(({ text }) => text)).toEqual(["11", "71"]);
  expect(Math.exp(fused[0]!.logProbability)).toBeCloseTo(0.45 / (0.45 + 0.36), 6);
});

it("puts first what is undisputed, even where the lattice is all against it; not so what is disputed", () => {
  const against: Lattice = {
    ...lattice,
    arcs: [{ from: 0, to: 1, scores: Float64Array.of(Math.log(1e-9), Math.log(1)) }],
    skips: Float64Array.of(Math.log(1e-9)),
  };
  const texts = ["1", "7"];
  const probabilities = (one: number, seven: number) => [one, seven, 1 - one - seven];
  const best = (one: number, seven: number) => {
    const frames = framesOfCutCharacters([Float32Array.from(probabilities(one, seven))], ["1", "7", "-"]);
    return fuse(texts, stringsOf(frames), against)[0]!.text;
  };
  const undisputed = (one: number, seven: number) =>
    isUndisputed([one, seven].map((probability) => ({ logProbability: Math.log(probability) })));
  // 0.8 ln(one / seven) = 0.2 * 6: 4.48 times as probable, whatever else there may be.
  for (const seven of [0.18, 0.05]) {
    expect([undisputed(4.5 * seven, seven), best(4.5 * seven, seven)]).toEqual([true, "1"]);
    expect([undisputed(4.46 * seven, seven), best(4.46 * seven, seven)]).toEqual([false, "7"]);
  }
});

it("weighs the only string that was found, as a format may leave one, against all that is left", () => {
  expect(isUndisputed([{ logProbability: Math.log(0.82) }])).toBe(true);
  expect(isUndisputed([{ logProbability: Math.log(0.81) }])).toBe(false);
  expect(isUndisputed([{ logProbability: 1e-9 }])).toBe(true);
  expect(isUndisputed([])).toBe(true);
});
