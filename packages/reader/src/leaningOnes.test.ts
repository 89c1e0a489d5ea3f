import { expect, it } from "vitest";
import { framesOf } from "./decode/frames.ts";
import { prefixBeamSearch } from "./decode/prefixBeamSearch.ts";
import { withLeaningOnes } from "./leaningOnes.ts";

const ALPHABET = [..."0123456789/"];
const CLASSES = ALPHABET.length + 1;

/** Frames that name a text, each second one blank; of every slash and 1, `stroke` is left to the other of the two. */
function naming(text: string, stroke: number): Float32Array {
  const output = new Float32Array((2 * text.length + 1) * CLASSES).fill(Math.log(1e-6));
  const set = (frame: number, c: number, p: number) => {
    output[frame * CLASSES + c] = Math.log(p);
  };
  for (let frame = 0; frame <= 2 * text.length; frame += 2) set(frame, 0, 0.999);
  [...text].forEach((character, i) => {
    const other = character === "/" ? "1" : character === "1" ? "/" : undefined;
    set(2 * i + 1, ALPHABET.indexOf(character) + 1, other === undefined ? 0.999 : 0.999 - stroke);
    if (other !== undefined) set(2 * i + 1, ALPHABET.indexOf(other) + 1, stroke);
  });
  return output;
}

function read(output: Float32Array) {
  const [best] = prefixBeamSearch(framesOf(output, ALPHABET), { alternatives: 1 });
  return { text: best!.text, probability: Math.exp(best!.logProbability) };
}

it("reads a slash where people write none as a 1, and leaves a little to the slash", () => {
  const { text, probability } = read(withLeaningOnes(naming("22/703", 0.1), ALPHABET));
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
