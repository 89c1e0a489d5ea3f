import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "../formats/format.ts";
import { parseFormat } from "../formats/parseFormat.ts";
import { framesOf, framesOfCutCharacters } from "./frames.ts";
import { hasStringOf, prefixBeamSearch } from "./prefixBeamSearch.ts";
import { bruteForce, logSoftmax, smallFrames } from "./testing/alignments.ts";
import { multipleOfThree, tens } from "./testing/formats.ts";

/** What the search must find: the strings of the format by their summed alignments, most probable first. */
function expected(strings: Map<string, number>, count: number, allowed = (_: string) => true) {
  return [...strings]
    .filter(([text, probability]) => allowed(text) && probability > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([, probability]) => probability);
}

describe("prefixBeamSearch", () => {
  it("finds the most probable strings with their probabilities, as brute force over all alignments does", () => {
    fc.assert(
      fc.property(smallFrames, (frames) => {
        const strings = bruteForce(frames);
        const found = prefixBeamSearch(frames, { width: 200, alternatives: 4 });
        found.forEach(({ text, logProbability }) => {
          expect(Math.exp(logProbability)).toBeCloseTo(strings.get(text)!, 10);
        });
        expect(found.map(({ logProbability }) => Math.exp(logProbability).toFixed(9))).toEqual(
          expected(strings, 4).map((probability) => probability.toFixed(9)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("finds the most probable strings of a format among them", () => {
    fc.assert(
      fc.property(smallFrames, (frames) => {
        const found = prefixBeamSearch(frames, { format: multipleOfThree, width: 200, alternatives: 3 });
        expect(found.map(({ logProbability }) => Math.exp(logProbability).toFixed(9))).toEqual(
          expected(bruteForce(frames), 3, (text) => matches(multipleOfThree, text)).map((p) => p.toFixed(9)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("finds the same string when one is asked for as when several are, with a format or without", () => {
    const logit = fc.nat(900).map((hundredths) => hundredths / 100);
    const frame = fc.array(logit, { minLength: 11, maxLength: 11 }).map(logSoftmax);
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 6 }), fc.boolean(), (frames, free) => {
        const format = free ? undefined : tens;
        const line = framesOf(frames.flat(), [..."0123456789"]);
        const [one] = prefixBeamSearch(line, { format, width: 200, alternatives: 1 });
        const [first] = prefixBeamSearch(line, { format, width: 200, alternatives: 4 });
        expect(one?.text).toBe(first?.text);
        expect(one?.logProbability).toBe(first?.logProbability);
      }),
      { numRuns: 100 },
    );
  });

  it("finds the best digits of a format with a beam of ten, as dynamic programming over its states does", () => {
    const logit = fc.nat(4000).map((hundredths) => hundredths / 100);
    const digit = fc.array(logit, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(digit, { minLength: 2, maxLength: 9 }), (logits) => {
        const rows = logits.map(logSoftmax);
        // By remainder the most probable digits so far: exact, since each digit stands for itself.
        let best = [0, ...new Array(9).fill(-Infinity)];
        for (const row of rows) {
          best = best.map((_, sum) => Math.max(...row.map((p, d) => best[(sum - d + 10) % 10] + p)));
        }
        const cut = rows.map((row) => row.map(Math.exp));
        const [found] = prefixBeamSearch(framesOfCutCharacters(cut, [..."0123456789"]), {
          format: tens,
          width: 10,
        });
        expect(found!.logProbability).toBeCloseTo(best[0], 9);
      }),
      { numRuns: 200 },
    );
  });

  it("finds a string of the format behind thousands of likelier ones that are not", () => {
    // All that is likely is even, and the format wants an odd sum.
    const likely = [0.96, 0, 0.01, 0, 0.01, 0, 0.01, 0, 0.01, 1e-14];
    const frames = framesOfCutCharacters(new Array(8).fill(likely), [..."0123456789"]);
    const odd = { ...tens, accepts: (state: number) => state % 2 === 1 };
    const [best] = prefixBeamSearch(frames, { format: odd });
    expect(best!.text.replaceAll("0", "")).toBe("9");
    expect(best!.logProbability).toBeCloseTo(7 * Math.log(0.96) + Math.log(1e-14), 9);
  });

  it("prefers the string over the best path: two ways to write 1 outweigh the blank", () => {
    // Best path: blank, blank (0.36). The string 1: 0.4 * 0.4 + 2 * 0.4 * 0.6 = 0.64.
    const frames = framesOf([0.6, 0.4, 0.6, 0.4].map(Math.log), ["1"]);
    const [first, second] = prefixBeamSearch(frames);
    expect([first!.text, second!.text]).toEqual(["1", ""]);
    expect(Math.exp(first!.logProbability)).toBeCloseTo(0.64, 12);
    expect(first!.labels).toEqual([1]);
  });

  it("needs a blank between equal digits", () => {
    const [best] = prefixBeamSearch(framesOf([0, 1, 1, 0, 0, 1].map(Math.log), ["7"]));
    expect(best).toEqual({ text: "77", logProbability: 0, labels: [1, 1] });
  });

  it("passes over separators that a format does not have", () => {
    const rows = [
      [0.1, 0.8, 0.1],
      [0.1, 0.1, 0.8],
      [0.1, 0.8, 0.1],
    ];
    const logProbabilities = rows.flat().map(Math.log);
    expect(prefixBeamSearch(framesOf(logProbabilities, ["1", "/"]))[0]!.text).toBe("1/1");
    const passedOver = framesOf(logProbabilities, ["1", "/"], (character) => character === "/");
    expect(prefixBeamSearch(passedOver)[0]!.text).toBe("11");
  });

  it("looks again with more states of the format where the beam ends without a string of it", () => {
    // Only 2222 is allowed, and 1 is likelier everywhere: prefixes with 1 fill a beam of one.
    const only = {
      name: "2222",
      characters: new Set(["1", "2"]),
      start: 0,
      next: (state: number, character: string) => (character === "2" ? state + 10 : state + 1),
      accepts: (state: number) => state === 40,
    };
    const frames = framesOfCutCharacters(new Array(4).fill([0.99, 0.01]), ["1", "2"]);
    expect(prefixBeamSearch(frames, { format: only, width: 1 })[0]!.text).toBe("2222");
  });

  it("finds a date in any noise that is long enough for one", async () => {
    const format = await parseFormat("date:dmy", () => Promise.reject(new Error("no files here")));
    const logit = fc.nat(900).map((hundredths) => hundredths / 100);
    const frame = fc.array(logit, { minLength: 11, maxLength: 11 }).map(logSoftmax);
    fc.assert(
      fc.property(fc.array(frame, { minLength: 16, maxLength: 40 }), (frames) => {
        const line = framesOf(frames.flat(), [..."0123456789"]);
        const [found] = prefixBeamSearch(line, { format, width: 4, alternatives: 1 });
        expect(matches(format, found!.text)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("returns nothing where no string of the format can be", () => {
    const frames = framesOfCutCharacters([[1, 0]], ["1", "2"]);
    expect(prefixBeamSearch(frames, { format: multipleOfThree })).toEqual([]);
  });
});

describe("hasStringOf", () => {
  it("says what the most probable string of the format says, as brute force finds it", () => {
    const formats = [undefined, multipleOfThree];
    fc.assert(
      fc.property(
        smallFrames,
        fc.constantFrom(...formats),
        fc.double({ min: 0.51, max: 0.99 }),
        (...drawn) => {
          const [frames, format, least] = drawn;
          const allowed = (text: string) => format === undefined || matches(format, text);
          const [most = 0] = expected(bruteForce(frames), 1, allowed);
          fc.pre(Math.abs(most - least) > 1e-9);
          expect(hasStringOf(least, frames, format)).toBe(most > least);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("searches where the best path says little: a stroke that may stand in any of three frames", () => {
    // The best path is blank, 0.55 ** 3 = 0.17. A 1: 3 * 0.45 * 0.55 ** 2 + 2 * 0.45 ** 2 * 0.55 + 0.45 ** 3 = 0.722.
    const frames = framesOf(new Array(3).fill([0.55, 0.45]).flat().map(Math.log), ["1"]);
    expect(hasStringOf(0.72, frames, undefined)).toBe(true);
    expect(hasStringOf(0.73, frames, undefined)).toBe(false);
  });
});
