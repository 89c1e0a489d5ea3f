import { expect, it } from "vitest";
import type { ReadingResult } from "../readings/readInProcesses.ts";
import { kindsTable } from "./kindsTable.ts";
import { scoreKind, totalsOf } from "./scoreKind.ts";

const box = { x: 0, y: 0, width: 1, height: 1 };

const result = (text: string, sure: boolean, ms = 6): ReadingResult => ({
  lines: text
    .split("\n")
    .filter(Boolean)
    .map((line) => ({ text: line, confidence: 0.9, sure, box, characters: [] })),
  ms,
});

const files = (...texts: readonly string[]) => texts.map((text, i) => ({ file: `${i}.png`, text }));

it("counts right, wrong, empty, sure, sure and wrong, and times", () => {
  const results = [result("12", true, 1), result("13", true, 9), result("", false, 2), { error: "damaged" }];
  expect(scoreKind({ name: "a" }, files("12", "12", "12", "12"), results)).toMatchObject({
    n: 4,
    right: 1,
    fine: 1,
    wrong: 1,
    empty: 2,
    sure: 2,
    sureWrong: 1,
    medianMs: 1.5,
    mostMs: 9,
  });
});

it("takes a doubt for good enough where the kind says so", () => {
  const results = [result("12", true), result("13", true), result("13", false)];
  expect(scoreKind({ name: "a", counts: "doubt" }, files("12", "12", "12"), results)).toMatchObject({
    right: 1,
    fine: 2,
    sureWrong: 1,
  });
});

it("counts digits alone as right where signs stand, but no digit too many", () => {
  const results = [result("43", true), result("143", true), result(".43", true), result("143", false)];
  expect(scoreKind({ name: "a", counts: "sure" }, files(".43", ".43", ".43", ".43"), results)).toMatchObject({
    right: 2,
    fine: 3,
    sureWrong: 1,
  });
});

it("shares out right ones over kinds whose texts count, and sure and wrong ones over all", () => {
  const plain = scoreKind({ name: "a" }, files("1", "2"), [result("1", true), result("3", true)]);
  const signs = scoreKind({ name: "b", counts: "sure" }, files(".1", ".2"), [
    result("1", true),
    result("12", false),
  ]);
  expect(totalsOf([plain, signs])).toMatchObject({
    n: 4,
    rightShare: 0.5,
    fineShare: 0.75,
    sureWrongShare: 0.25,
  });
});

it("shows a row a kind, one for all and one of shares, all as wide as the heading", () => {
  const table = kindsTable([
    scoreKind({ name: "a" }, files("1", "2"), [result("1", true), result("3", true)]),
  ]);
  expect(table.map((row) => row.length)).toEqual([10, 10, 10, 10]);
  expect(table[1]).toEqual(["a", "2", "1", "1", "1", "0", "2", "1", "6", "6"]);
  expect(table[3]).toEqual(["share", "", "50.0 %", "50.0 %", "", "", "", "50.0 %", "", ""]);
});
