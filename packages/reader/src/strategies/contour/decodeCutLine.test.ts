import { type Format, parseFormat } from "@numera/decoder";
import { describe, expect, it } from "vitest";
import { judge } from "../../confidence/judge.ts";
import { textOf } from "../lineReader.ts";
import { type CutDigit, type CutLine, decodeCutLine } from "./decodeCutLine.ts";

const characters = [..."0123456789"];
const format = (text: string) => parseFormat(text, () => Promise.reject(new Error("no files here")));

/** A digit that is this one with a probability, and another with another; the rest is shared among all. */
function digit(x: number, first: [number, number], second: [number, number] = [0, 0]): CutDigit {
  const rest = (1 - first[1] - second[1]) / 8;
  const probabilities = new Float32Array(10).fill(rest);
  probabilities[first[0]] = first[1];
  probabilities[second[0]] = second[1] || probabilities[second[0]]!;
  return { box: { x, y: 0, width: 8, height: 12 }, probabilities };
}

interface ReadOptions {
  readonly characters: readonly string[];
  readonly format: Format | undefined;
  readonly threshold: number;
}

/** What is found, with the verdict. */
function read(ways: CutLine["ways"], { characters, format, threshold }: ReadOptions) {
  const found = decodeCutLine({ ways, characters }, format);
  return { ...found, text: textOf(found), ...judge(found, { threshold, format }) };
}

/** 163, the 3 doubtful: it may be a 5. */
const doubtful = [
  [[digit(0, [1, 0.98], [7, 0.01])]],
  [[digit(10, [6, 0.98], [0, 0.01])]],
  [[digit(20, [3, 0.6], [5, 0.35])]],
];

describe("decodeCutLine", () => {
  it("reads the most probable digits, with the product of their probabilities and a box around them", () => {
    const line = read(doubtful, { characters, threshold: 0.5, format: undefined });
    expect(line).toMatchObject({ text: "163", verdict: "sure", box: { x: 0, y: 0, width: 28, height: 12 } });
    expect(line.confidence).toBeCloseTo(0.98 * 0.98 * 0.6, 6);
    expect(line.characters.map(({ text }) => text)).toEqual(["1", "6", "3"]);
    expect(line.reasons).toEqual([]);
  });

  it("reads the most probable digits that the format allows, with their probability among all strings", async () => {
    const line = read(doubtful, {
      characters,
      threshold: 0.3,
      format: await format("regex:[0-9]{2}[245]"),
    });
    expect(line).toMatchObject({ text: "165", verdict: "sure" });
    expect(line.confidence).toBeCloseTo(0.98 * 0.98 * 0.35, 6);
    expect(line.characters[2]).toMatchObject({ text: "5", box: { x: 20 } });
    expect(line.characters[2]!.confidence).toBeCloseTo(0.35, 6);
  });

  it("gives the reasons where it does not accept", async () => {
    const free = read(doubtful, { characters, threshold: 0.9, format: undefined });
    expect(free.verdict).toBe("check");
    expect(free.reasons).toEqual(["the probability is 57.6 %, less than 90.0 %", '"165" is next (33.6 %)']);
    const line = read(doubtful, { characters, threshold: 0.5, format: await format("regex:16[059]") });
    // Of 16 and 0, 5, 9 the model gives the last digit 0.05 / 8 + 0.35 + 0.05 / 8 = 0.3625; 0.35 of it is the 5's.
    expect(line.reasons).toEqual([
      'without the format regex:16[059] "163" is read (57.6 %); "165" has 96.6 % of what it allows',
      "the probability is 33.6 %, less than 50.0 %",
      expect.stringMatching(/^"16[09]" is next \(0\.6 %\)$/),
    ]);
  });

  it("speaks of no share where all that the format allows is next to impossible", async () => {
    const clear = [[[digit(0, [1, 1 - 1e-7])]], [[digit(10, [6, 1 - 1e-7])]]];
    const line = read(clear, { characters, threshold: 0.5, format: await format("regex:23") });
    expect(line).toMatchObject({ text: "23", verdict: "check" });
    expect(line.reasons![0]).toBe('without the format regex:23 "16" is read (100.0 %)');
  });

  it("reads what stands there, with confidence 0, where the format allows nothing", async () => {
    const line = read(doubtful, { characters, threshold: 0, format: await format("length:5") });
    expect(line).toMatchObject({ text: "163", confidence: 0, verdict: "check" });
    expect(line.reasons).toEqual(['nothing here can be length:5; without the format "163" is read (57.6 %)']);
  });

  it("cuts a mark as the format asks, where the surest cut would break it", async () => {
    const wide = [[digit(0, [1, 0.99])], [digit(0, [4, 0.8]), digit(10, [2, 0.9])]];
    const ways = [[[digit(30, [7, 0.99])]], wide];
    expect(read(ways, { characters, threshold: 0.5, format: undefined }).text).toBe("71");
    const line = read(ways, { characters, threshold: 0.5, format: await format("length:3") });
    expect(line).toMatchObject({ text: "742", verdict: "sure" });
    expect(line.characters).toHaveLength(3);
    expect(line.confidence).toBeCloseTo(0.99 * 0.8 * 0.9, 6);
  });
});
