import { readingOfLine } from "@numera/reader/testing";
import { expect, it } from "vitest";
import { judgedReading } from "./judgedReading.ts";

const evidence = {
  ...{ logOdds: 1, margin: 1, weakestCharacter: 1, characters: 1 },
  ...{ otherSigns: 0, unexplainedInk: 0, pitch: 0.65, contrast: 100 },
};
const box = { x: 0, y: 0, width: 1, height: 1 };

/** A reading of several lines. */
function reading(...texts: readonly string[]) {
  const [first, ...others] = texts.map((text) =>
    readingOfLine(text, box, "sure", { confidence: 0.9, evidence }),
  );
  const region = first!.pages[0]!.regions[0]!;
  const lines = [first!, ...others].flatMap(({ pages }) => pages[0]!.regions[0]!.lines);
  return { ...first!, pages: [{ ...first!.pages[0]!, regions: [{ ...region, lines }] }] };
}

const rights = (label: string, ...texts: readonly string[]) => {
  const { right, lines } = judgedReading(reading(...texts), label);
  return [right, ...lines.map((line) => line.right)];
};

it("passes over signs, points and spaces", () => {
  expect(rights("3.96 1.42", "396142")).toEqual([true, true]);
  expect(rights("3.96", "395")).toEqual([false, false]);
  expect(rights("", "1")).toEqual([false, false]);
});

it("takes a line for right by itself where the label has it, each line once", () => {
  expect(rights("12\n34", "12", "34")).toEqual([true, true, true]);
  expect(rights("384", "1", "384")).toEqual([false, false, true]);
  expect(rights("12\n34", "12", "12")).toEqual([false, true, false]);
  expect(rights("8142", "81", "42")).toEqual([true, true, true]);
});

it("tells what the reader of threshold 0 would still have checked", () => {
  const vetoed = readingOfLine("7", box, "check", { confidence: 0.99, evidence });
  expect(judgedReading(vetoed, "7").lines.map((line) => line.vetoed)).toEqual([true]);
  expect(judgedReading(reading("7"), "7").lines.map((line) => line.vetoed)).toEqual([false]);
});
