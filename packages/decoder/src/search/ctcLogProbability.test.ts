import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ctcLogProbability } from "./ctcLogProbability.ts";
import { framesOf } from "./frames.ts";
import { bruteForce, smallFrames } from "./testing/alignments.ts";

describe("ctcLogProbability", () => {
  it("is the sum over all alignments, for every string", () => {
    fc.assert(
      fc.property(smallFrames, (frames) => {
        for (const [text, probability] of bruteForce(frames)) {
          expect(Math.exp(ctcLogProbability(frames, [...text].map(Number)))).toBeCloseTo(probability, 10);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("counts 1, 1- and -1 as the string 1 over two frames", () => {
    const frames = framesOf([0.25, 0.75, 0.5, 0.5].map(Math.log), ["1"]);
    expect(Math.exp(ctcLogProbability(frames, [1]))).toBeCloseTo(0.375 + 0.375 + 0.125, 12);
    expect(Math.exp(ctcLogProbability(frames, []))).toBeCloseTo(0.125, 12);
  });

  it("is -Infinity where the frames are too few", () => {
    expect(ctcLogProbability(framesOf([0.5, 0.5, 0.5, 0.5].map(Math.log), ["1"]), [1, 1])).toBe(-Infinity);
  });

  it("holds a thousand frames without underflow", () => {
    const frames = framesOf(new Array(2000).fill(Math.log(0.5)), ["1"]);
    expect(ctcLogProbability(frames, [])).toBeCloseTo(1000 * Math.log(0.5), 8);
  });
});
