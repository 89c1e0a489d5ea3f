import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { type Glyph, glyphOf, joinGlyphs } from "../glyphs/glyph.ts";
import type { Box } from "../raster.ts";
import { cutOut, type Strokes, strokesOf } from "./strokes.ts";

/** Rows of digits: darkness in tens; from `least` on it is ink. */
function page(rows: readonly string[], least = 5) {
  const darkness = Uint8Array.from(rows.join(""), (digit) => 10 * Number(digit));
  const [width, height] = [rows[0]!.length, rows.length];
  const data = darkness.map((d) => (d >= 10 * least ? 1 : 0));
  return { darkness, labeling: connectedComponents({ width, height, data }) };
}

const two = page([
  "1111111111", //
  "1822211611",
  "1822216611",
  "1111111111",
]);
const [left, right] = two.labeling.components.map(glyphOf) as [Glyph, Glyph];
const strokes = (glyph: Glyph) => strokesOf(glyph, two.labeling, two.darkness);

it("are a mark's ink and the pixel of paper around it, row by row, and how dark the ink is", () => {
  const { runs, levels } = strokes(left);
  // The border of the page cuts nothing off but what lies beyond it.
  expect(runs).toEqual([0, 0, 3, 1, 0, 3, 2, 0, 3, 3, 0, 3]);
  expect([levels[80], levels[60], levels[20]]).toEqual([2, 0, 0]);
});

it("do not hold another mark's ink", () => {
  const { darkness, labeling } = page(["8118", "1881", "9119"]);
  // One component with its diagonals; then the right half as another mark.
  const labels = labeling.labels.map((label, i) => (label > 0 && i % 4 >= 2 ? 7 : label));
  const box = { x: 0, y: 0, width: 2, height: 3 };
  const { runs } = strokesOf({ labels: [1], box, area: 3 }, { ...labeling, labels }, darkness);
  expect(runs).toEqual([0, 0, 3, 1, 0, 2, 2, 0, 3]);
});

it("cut out together are the same as those of the marks joined, and by themselves leave the other out", () => {
  const joined = joinGlyphs(left, right);
  const cut = (marks: readonly Strokes[], box: Box) => [
    ...cutOut(marks, box, two.darkness, two.labeling.width).subarray(0, box.width * box.height),
  ];
  const values = cut([strokes(left), strokes(right)], joined.box);
  expect(joined.box).toEqual({ x: 1, y: 1, width: 7, height: 2 });
  // The median of the ink, 60, is 255, and so is what is darker; paper two pixels away from the ink is 0.
  expect(values.slice(0, 7)).toEqual([255, 85, 0, 0, 43, 43, 255]);
  expect(values).toEqual(cut([strokes(joined)], joined.box));
  expect(cut([strokes(left)], left.box)).toEqual([255, 255]);
});
