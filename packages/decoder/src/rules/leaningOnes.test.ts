import { expect, it } from "vitest";
import { framesOf } from "../search/frames.ts";
import { prefixBeamSearch } from "../search/prefixBeamSearch.ts";
import { ALPHABET, naming } from "../testing/index.ts";
import { withLeaningOnes } from "./leaningOnes.ts";

function read(output: Float32Array) {
  const [best] = prefixBeamSearch(framesOf(output, ALPHABET), { alternatives: 1 });
  return { text: best!.text, probability: Math.exp(best!.logProbability) };
}

it("reads a slash where people write none as a 1, and leaves a little to the slash", () => {
  const { text, probability } = read(withLeaningOnes(naming("22/703", 0.3), ALPHABET));
  expect(text).toBe("221703");
  expect(probability).toBeGreaterThan(0.9);
  expect(probability).toBeLessThan(0.98);
});

it("reads 1s between the fields of a date as slashes", () => {
  expect(read(withLeaningOnes(naming("0311412011", 0.05), ALPHABET)).text).toBe("03/14/2011");
});

it("gives back the same numbers where nothing changes, and for a network without slashes", () => {
  const date = naming("3/4/2019", 0.1);
  expect(withLeaningOnes(date, ALPHABET)).toBe(date);
  const digits = new Float32Array(11 * 3).fill(Math.log(1 / 11));
  expect(withLeaningOnes(digits, ALPHABET.slice(0, 10))).toBe(digits);
});
