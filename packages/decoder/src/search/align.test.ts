import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "./align.ts";
import { framesOf } from "./frames.ts";
import { allAlignments, bruteForce, smallFrames } from "./testing/alignments.ts";

describe("align", () => {
  it("finds an alignment as probable as the best of all, for every string", () => {
    fc.assert(
      fc.property(smallFrames, (frames) => {
        const alignments = allAlignments(frames);
        for (const text of bruteForce(frames).keys()) {
          const best = Math.max(
            ...alignments.filter((each) => each.text === text).map(({ probability }) => probability),
          );
          const spans = align(frames, [...text].map(Number))!;
          const path = new Array(frames.count).fill(0);
          for (const [i, { from, to }] of spans.entries()) path.fill(Number(text[i]), from, to);
          const found = alignments.find((each) => each.path.join() === path.join())!;
          expect(found.text).toBe(text);
          expect(found.probability).toBeCloseTo(best, 12);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("gives each character its frames and the surest of them", () => {
    const rows = [
      [0.9, 0.05, 0.05],
      [0.2, 0.7, 0.1],
      [0.1, 0.8, 0.1],
      [0.9, 0.05, 0.05],
      [0.1, 0.1, 0.8],
    ];
    const frames = framesOf(rows.flat().map(Math.log), ["1", "2"]);
    expect(align(frames, [1, 2])).toEqual([
      { from: 1, to: 3, peak: 2 },
      { from: 4, to: 5, peak: 4 },
    ]);
    expect(align(frames, [])).toEqual([]);
  });

  it("has no answer where the string does not fit the frames", () => {
    const frames = framesOf([0.5, 0.5, 0.5, 0.5].map(Math.log), ["1"]);
    expect(align(frames, [1, 1])).toBeUndefined();
  });
});
