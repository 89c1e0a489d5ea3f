import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { glyphOf } from "../glyphs/glyph.ts";
import { drawnMask } from "../testing/drawnMask.ts";
import { smallWriting } from "./smallWriting.ts";

const marksOf = (rows: readonly string[]) => connectedComponents(drawnMask(rows, 2)).components.map(glyphOf);
const [end, side] = ["####.####.####", "#..#.#..#.#..#"];
const three = marksOf([end, side, side, side, side, end]);

it("takes three marks of strokes beside each other for a row, from left to right", () => {
  const rows = smallWriting([...three].reverse(), []);
  expect(rows.map((row) => row.map(({ box }) => box.x))).toEqual([[0, 10, 20]]);
});

it("takes two for dirt unless two are enough, and solid marks for no strokes", () => {
  expect(smallWriting(three.slice(0, 2), [])).toEqual([]);
  expect(smallWriting(three.slice(0, 2), [], 2)).toHaveLength(1);
  expect(smallWriting(marksOf(Array.from({ length: 6 }, () => "####.####.####")), [])).toEqual([]);
});

it("leaves small marks to the larger writing that they stand beside", () => {
  expect(smallWriting(three, [{ x: 60, y: 0, width: 20, height: 40 }])).toEqual([]);
  expect(smallWriting(three, [{ x: 60, y: 100, width: 20, height: 40 }])).toHaveLength(1);
});
