import { expect, it } from "vitest";
import { exactMatch } from "./exactMatch.ts";

it("counts only texts that are wholly right", () => {
  const texts = [
    { read: "21", groundTruth: "21" },
    { read: "2", groundTruth: "21" },
    { read: "", groundTruth: "" },
    { read: "", groundTruth: "7" },
  ];
  expect(exactMatch(texts)).toBe(0.5);
});

it("refuses an empty list", () => {
  expect(() => exactMatch([])).toThrow("got none");
});
