import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitErrorRate, editDistance, exactMatch } from "./textErrors.ts";

describe("exactMatch", () => {
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
});

describe("editDistance", () => {
  it("counts insertions, deletions and substitutions", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("2250", "225")).toBe(1);
    expect(editDistance("", "123")).toBe(3);
    expect(editDistance("12345", "12345")).toBe(0);
  });

  it("is a metric: symmetric, 0 only for equals, and no detour is shorter", () => {
    const digits = fc.string({ unit: fc.constantFrom("0", "1", "7"), maxLength: 8 });
    fc.assert(
      fc.property(digits, digits, digits, (a, b, c) => {
        const distance = editDistance(a, b);
        return (
          distance === editDistance(b, a) &&
          (distance === 0) === (a === b) &&
          distance <= editDistance(a, c) + editDistance(c, b)
        );
      }),
    );
  });
});

describe("digitErrorRate", () => {
  it("weighs every true digit alike, whatever the text it stands in", () => {
    const texts = [
      { read: "12345678", groundTruth: "12345678" },
      { read: "7", groundTruth: "19" },
    ];
    expect(digitErrorRate(texts)).toBe(2 / 10);
  });

  it("counts what was read and is not there", () => {
    expect(digitErrorRate([{ read: "1111", groundTruth: "1" }])).toBe(3);
  });

  it("refuses texts without a digit", () => {
    expect(() => digitErrorRate([{ read: "1", groundTruth: "" }])).toThrow("got none");
  });
});
