import { decode } from "@numera/decoder";
import { describe, expect, test } from "vitest";
import { lineNet } from "../../models/lineNet.ts";
import { MIXED } from "../../strings/labels/label.ts";
import { characterAlphabet, numberAlphabet } from "./alphabets.ts";
import { lineBatch, lineExample, paddedWidth } from "./batch.ts";

/** White paper with one black pixel column at `x`. */
function paper(width: number, x: number) {
  const data = new Uint8Array(width * 40).fill(255);
  for (let y = 0; y < 40; y++) data[y * width + x] = 0;
  return { width, height: 40, channels: 1 as const, data };
}

describe("a line example", () => {
  test("names characters by their place in the alphabet, after the blank, and leaves spaces out", () => {
    const { classes } = lineExample(
      { image: paper(50, 3), text: "10 .5", boxes: [] },
      lineNet,
      numberAlphabet,
    );
    expect(decode(numberAlphabet, classes)).toBe("10.5");
    expect(classes).toEqual([2, 1, 11, 6]);
  });

  test("names what is unseen between a whole number and its fraction, in the middle between both", () => {
    const boxes = [0, 20, 30, 40].map((x) => ({ text: "", x, y: 0, width: 8, height: 9 }));
    const sample = { image: paper(60, 3), text: `5${MIXED}1/2`, boxes };
    const { classes, middles } = lineExample(sample, lineNet, characterAlphabet);
    expect(decode(characterAlphabet, classes)).toBe("5 1/2");
    expect(middles).toEqual([4, 14, 24, 34, 44]);
    const digits = lineExample(sample, lineNet, numberAlphabet);
    expect(decode(numberAlphabet, digits.classes)).toBe("51/2");
    expect(digits.middles).toHaveLength(4);
  });

  test("with a character that the network has no class for is refused", () => {
    expect(() =>
      lineExample({ image: paper(50, 3), text: "1A", boxes: [] }, lineNet, numberAlphabet),
    ).toThrow('the text "1A" holds "A"');
  });
});

describe("a line batch", () => {
  const examples = [
    lineExample({ image: paper(60, 0), text: "12", boxes: [] }, lineNet, numberAlphabet),
    lineExample({ image: paper(40, 39), text: "7", boxes: [] }, lineNet, numberAlphabet),
  ];

  test("puts each line behind a margin of 4 pixels and pads it with paper", () => {
    const { line } = lineBatch(examples, lineNet, 80, 5);
    expect(line!.shape).toEqual([2, 1, 40, 80]);
    const firstRow = (n: number) => [...line!.data.slice(n * 3200, n * 3200 + 80)].map(Number);
    expect(firstRow(0).flatMap((ink, x) => (ink > 0.5 ? [x] : []))).toEqual([4]);
    expect(firstRow(1).flatMap((ink, x) => (ink > 0.5 ? [x] : []))).toEqual([43]);
  });

  test("tells labels, their lengths, and how many frames of each line count", () => {
    const { labels, labelLengths, frames } = lineBatch(examples, lineNet, 80, 3);
    expect([...labels!.data]).toEqual([2n, 3n, 1n, 8n, 1n, 1n]);
    expect([...labelLengths!.data]).toEqual([2n, 1n]);
    expect(examples.map(paddedWidth)).toEqual([68, 48]);
    expect([...frames!.data]).toEqual([34n, 24n]);
  });
});
