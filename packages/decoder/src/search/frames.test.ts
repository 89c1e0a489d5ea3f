import { describe, expect, it } from "vitest";
import { readAs } from "../alphabet/readAs.ts";
import { framesOf, framesOfCutCharacters, framesReadAs } from "./frames.ts";

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

describe("framesReadAs", () => {
  /** Frames over blank, 0, O, o, L and a slash, as digits are read, or capitals. */
  const characters = ["0", "O", "o", "L", "/"];
  const rounded = (rows: number[][], format?: string) => {
    const asked = format === undefined ? undefined : { characters: new Set(format) };
    const frames = framesReadAs(rows.flat().map(Math.log), characters, (character) =>
      readAs(character, asked),
    );
    return {
      read: frames.characters,
      values: [...frames.probabilities].map((p) => Math.round(1000 * p) / 1000),
    };
  };

  it("takes for a digit what looks like one beside a letter, and for nothing what looks like a letter alone", () => {
    const { read, values } = rounded([
      [0.1, 0.3, 0.4, 0.1, 0, 0.1],
      [0.01, 0.001, 0, 0, 0.989, 0],
    ]);
    expect(read).toEqual(["0"]);
    // 0.2 : 0.3 is what is left beside the letters; of the L nothing is left but that it is no digit.
    expect(values).toEqual([0.4, 0.6, 0.999, 0.001]);
  });

  it("folds small letters into the capitals that a format asks for", () => {
    const { read, values } = rounded([[0.1, 0.2, 0.3, 0.25, 0.1, 0.05]], "OL");
    expect(read).toEqual(["0", "O", "L"]);
    expect(values).toEqual([0.15, 0.2, 0.55, 0.1]);
  });

  it("is framesOf where there are no letters", () => {
    const rows = [0.5, 0.3, 0.2].map(Math.log);
    expect(framesReadAs(rows, ["1", "/"], (c) => readAs(c))).toEqual(
      framesOf(rows, ["1", "/"], (c) => c === "/"),
    );
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
