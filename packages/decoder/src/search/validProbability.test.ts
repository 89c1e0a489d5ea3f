import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "../formats/format.ts";
import { framesOf, framesOfCutCharacters } from "./frames.ts";
import { bruteForce, smallFrames } from "./testing/alignments.ts";
import { multipleOfThree } from "./testing/formats.ts";
import { validProbability } from "./validProbability.ts";

describe("validProbability", () => {
  it("is the sum over all strings of the format, as brute force over all alignments finds it", () => {
    fc.assert(
      fc.property(smallFrames, (frames) => {
        const sum = [...bruteForce(frames)]
          .filter(([text]) => matches(multipleOfThree, text))
          .reduce((total, [, probability]) => total + probability, 0);
        expect(validProbability(frames, multipleOfThree)).toBeCloseTo(sum, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("of two cut digits is the sum over the pairs that fit", () => {
    const frames = framesOfCutCharacters(
      [
        [0.75, 0.25],
        [0.5, 0.5],
      ],
      ["1", "2"],
    );
    expect(validProbability(frames, multipleOfThree)).toBeCloseTo(0.75 * 0.5 + 0.25 * 0.5, 12);
  });

  it("is not told where every string is a state of its own", () => {
    const states = new Map<string, number>();
    const everyString = {
      name: "any",
      characters: new Set(["1", "2"]),
      start: 0,
      next: (state: number, character: string) => {
        const key = `${state},${character}`;
        if (!states.has(key)) states.set(key, states.size + 1);
        return states.get(key);
      },
      accepts: () => true,
    };
    const frames = framesOf(new Array(3 * 30).fill(Math.log(1 / 3)), ["1", "2"]);
    expect(validProbability(frames, everyString)).toBeUndefined();
  });
});
