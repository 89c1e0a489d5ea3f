import { expect, it } from "vitest";
import { pageObject } from "./pageObject.ts";
import type { LineReading, PageReading } from "./reading.ts";

const box = { x: 0, y: 0, width: 9, height: 9 };

function line(text: string, value?: number | null): LineReading {
  return {
    text,
    ...(value !== undefined && { value }),
    confidence: 1,
    verdict: "sure",
    reasons: [],
    box,
    polygon: [],
    baseline: [
      [0, 9],
      [9, 9],
    ],
    order: 0,
    characters: [],
  };
}

function page(...lines: LineReading[]): PageReading {
  const text = lines.map((line) => line.text).join("\n");
  return {
    page: 1,
    text,
    confidence: 1,
    verdict: "sure",
    reasons: [],
    unread: [],
    regions: [{ box, lines }],
  };
}

it("has the number that the text means by itself, or the one that the format says it means", () => {
  const meantBy = (...of: Parameters<typeof line>) => pageObject(page(line(...of))).value;
  expect(meantBy("5 1/2")).toBe(5.5);
  expect(meantBy("AB12")).toBeNull();
  expect(meantBy("125", 12.5)).toBe(12.5);
  expect(meantBy("3.4", null)).toBeNull();
});

it("has one for each line, and none for a page of several", () => {
  const { value, lines } = pageObject(page(line("12"), line("9.30", null)));
  expect([value, ...lines.map((line) => line.value)]).toEqual([null, 12, null]);
});
