import { linesOf, mapLines } from "@numera/contract";
import { readingOfLine } from "@numera/reader/testing";
import { expect, it } from "vitest";
import { correctedResult } from "./correctedResult.ts";
import type { ReadResult } from "./readResult.ts";

const box = (x: number) => ({ x, y: 0, width: 10, height: 20 });
const read = readingOfLine("17", { x: 0, y: 0, width: 30, height: 20 }, "check", { confidence: 0.4 });
const result: ReadResult = {
  reading: mapLines(read, (line) => ({
    ...line,
    reasons: ["it is low"],
    characters: [
      { text: "1", confidence: 0.5, box: box(0) },
      { text: "7", confidence: 0.8, box: box(20) },
    ],
  })),
  alternatives: [[{ text: "17", logProbability: -1 }]],
  width: 100,
  height: 50,
  ms: 3,
};

it("gives each digit its own box where as many stand there as were read", () => {
  const { reading, checked } = correctedResult(result, ["47"]);
  expect(checked).toBe(true);
  expect(reading).toMatchObject({ text: "47", confidence: 1, verdict: "sure" });
  const [line] = linesOf(reading);
  expect(line!.characters).toEqual([
    { text: "4", confidence: 1, box: box(0) },
    { text: "7", confidence: 1, box: box(20) },
  ]);
  expect(line!.reasons).toEqual([]);
});

it("says of no digit where it stands where another number of them does", () => {
  const [line] = linesOf(correctedResult(result, ["147"]).reading);
  expect(line).toMatchObject({ text: "147", characters: [], box: { width: 30 } });
});

it("keeps the number that the format tells while the text stays, and that a date has none", () => {
  const valueOfCorrected = (value: number | null, text: string) => {
    const reading = mapLines(result.reading, (line) => ({ ...line, value }));
    return linesOf(correctedResult({ ...result, reading }, [text]).reading)[0]!.value;
  };
  expect(valueOfCorrected(1.7, "17")).toBe(1.7);
  expect(valueOfCorrected(1.7, "47")).toBeUndefined();
  expect(valueOfCorrected(null, "47")).toBeNull();
});
