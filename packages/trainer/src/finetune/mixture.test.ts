import { expect, test } from "vitest";
import { classesOf, numberAlphabet } from "../kinds/line/alphabets.ts";
import { lineNet } from "../models/lineNet.ts";
import type { StringSample } from "../strings/index.ts";
import { mixedBatch } from "./fineTuneTask.ts";
import { createMixture } from "./mixture.ts";
import type { RealLine } from "./realLine.ts";

/** Real line number `i` is labeled with i, so that labels tell the lines apart. */
const lines: RealLine[] = Array.from({ length: 9 }, (_, i) => ({
  name: `${i}.png`,
  digits: String(i),
  views: [{ width: 60, height: 40, ink: new Float32Array(60 * 40).fill(0.1) }],
}));

const asked: [number, number][] = [];
const strings = async (first: number, count: number): Promise<StringSample[]> => {
  asked.push([first, count]);
  const image = { width: 50, height: 40, channels: 1 as const, data: new Uint8Array(2000).fill(200) };
  return new Array(count).fill({ image, text: "1.5", digits: "15", boxes: [], writer: 0 });
};

const mixture = () =>
  createMixture({
    model: lineNet,
    alphabet: numberAlphabet,
    lines,
    strings: [{ share: 0.25, strings }],
    seed: 4,
  });

test("a pool holds the strings' share, spelled out, and real lines of which only the digits are told", async () => {
  const pool = await mixture()(2, 24);
  expect(asked.at(-1)).toEqual([12, 6]);
  const spelled = pool.filter(({ separatorsFree }) => !separatorsFree);
  expect(spelled.map(({ classes }) => classes.join())).toEqual(new Array(6).fill("2,11,6"));
  expect(pool).toHaveLength(24);
});

test("every real line comes once before any comes again, and a pool is the same when it is asked for again", async () => {
  const [first, second] = [await mixture()(0, 24), await mixture()(0, 24)];
  expect(second).toEqual(first);
  const real = first.filter(({ separatorsFree }) => separatorsFree).map(({ classes }) => classes[0]! - 1);
  expect(real.slice(0, 9).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(real.slice(9, 18).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test("a batch says for each line whether separators count as blanks", async () => {
  const pool = await mixture()(0, 8);
  const { merge } = mixedBatch(pool, { model: lineNet, alphabet: numberAlphabet, width: 128 });
  expect(merge!.shape).toEqual([8, classesOf(numberAlphabet), classesOf(numberAlphabet)]);
  const size = classesOf(numberAlphabet) * classesOf(numberAlphabet);
  for (const [n, { separatorsFree }] of pool.entries()) {
    const rows = merge!.data.subarray(n * size, (n + 1) * size);
    // Class 11 is the first separator; class 10 is the digit 9.
    expect(rows[11 * classesOf(numberAlphabet)]).toBe(separatorsFree ? 1 : 0);
    expect(rows[11 * classesOf(numberAlphabet) + 11]).toBe(separatorsFree ? 0 : 1);
    expect(rows[10 * classesOf(numberAlphabet) + 10]).toBe(1);
  }
});

test("no lines, letters and labels that are too long are refused", () => {
  const options = { model: lineNet, alphabet: numberAlphabet, strings: [], seed: 1 };
  expect(() => createMixture({ ...options, lines: [] })).toThrow("fine-tuning needs labeled lines");
  for (const digits of ["12a", "", "1".repeat(21)]) {
    expect(() => createMixture({ ...options, lines: [{ ...lines[0]!, digits }] })).toThrow(
      `a label must be 1 to 20 digits, not "${digits}"`,
    );
  }
});
