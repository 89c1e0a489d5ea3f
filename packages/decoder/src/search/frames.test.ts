import { describe, expect, it } from "vitest";
import { framesOf, framesOfCutCharacters } from "./frames.ts";

describe("framesOf", () => {
  it("gives separators that are passed over to the blank", () => {
    const logProbabilities = [0.1, 0.2, 0.3, 0.4, 0, 0.5, 0.5, 0].map(Math.log);
    const frames = framesOf(logProbabilities, ["1", "/", "."], (character) => "/.".includes(character));
    expect(frames.characters).toEqual(["1"]);
    expect(frames.count).toBe(2);
    expect([...frames.probabilities].map((p) => p.toFixed(6))).toEqual([
      "0.800000",
      "0.200000",
      "0.500000",
      "0.500000",
    ]);
  });

  it("refuses numbers that make no whole frames", () => {
    expect(() => framesOf([0, 0, 0], ["1"])).toThrow("3 log-probabilities are not whole frames of 2 classes");
  });
});

describe("framesOfCutCharacters", () => {
  it("puts a certain blank between the characters", () => {
    const frames = framesOfCutCharacters(
      [
        [0.75, 0.25],
        [0.5, 0.5],
      ],
      ["1", "2"],
    );
    expect(frames.count).toBe(3);
    expect([...frames.probabilities]).toEqual([0, 0.75, 0.25, 1, 0, 0, 0, 0.5, 0.5]);
  });

  it("of nothing is nothing", () => {
    expect(framesOfCutCharacters([], ["1"]).count).toBe(0);
  });
});
