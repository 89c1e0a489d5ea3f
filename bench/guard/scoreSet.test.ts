import { expect, it } from "vitest";
import type { ReadingResult } from "../readings/readInProcesses.ts";
import { isRight, scoreSet } from "./scoreSet.ts";

const box = { x: 0, y: 0, width: 1, height: 1 };

const result = (texts: readonly string[], sure: boolean, ms = 6): ReadingResult => ({
  lines: texts.map((text) => ({ text, confidence: 0.9, sure, box, characters: [] })),
  ms,
});

it("counts what is exact, right without its signs, and sure", () => {
  const labels = ["12", "3.96", "345", "7"];
  const results = [result(["12"], true), result(["396"], true), result(["344"], true), result(["7"], false)];
  expect(scoreSet(labels, results)).toEqual({
    n: 4,
    exact: 2,
    right: 3,
    sure: 3,
    sureWrong: 1,
    sureNotExact: 2,
    refused: 0,
    msPerLine: 6,
  });
});

it("takes anything sure for wrong where there is no number, and nothing for exact", () => {
  const scores = scoreSet(["", "", ""], [result([], true), result(["1"], true), result(["1"], false)]);
  expect(scores).toMatchObject({ exact: 1, right: 1, sure: 1, sureWrong: 1 });
});

it("counts a file that is refused, and its time not", () => {
  const scores = scoreSet(["1", "2"], [{ error: "damaged" }, result(["2"], true)]);
  expect(scores).toMatchObject({ n: 2, exact: 1, sure: 1, refused: 1, msPerLine: 6 });
});

it("divides the time by the lines of the labels, and is sure of an image only if it is of all lines", () => {
  const both = [...lines(result(["12"], true)), ...lines(result(["34"], false))];
  expect(scoreSet(["12\n34"], [{ lines: both, ms: 8 }])).toMatchObject({ exact: 1, sure: 0, msPerLine: 4 });
});

const lines = (read: ReadingResult) => ("lines" in read ? read.lines : []);

it.each([
  ["396 142", "3.96 1.42"],
  ["9\n1846", "9 1846"],
  ["14", "1/4"],
  ["5", "-5"],
])("lets a reader of digits read %j for %j", (text, label) => expect(isRight(text, label)).toBe(true));

it.each([
  ["396142", "3.96 1.42"],
  ["39.6", "3.96"],
  ["396", "3.96 1.42"],
  ["30517 86294", "30517\n86294"],
  ["012", "12"],
  ["", "1.2"],
  ["1", ""],
])("does not let it read %j for %j", (text, label) => expect(isRight(text, label)).toBe(false));
