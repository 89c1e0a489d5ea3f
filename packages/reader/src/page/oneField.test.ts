import { glyphOf } from "@numera/vision";
import { expect, it } from "vitest";
import { drawnMarks } from "../testing/drawnMarks.ts";
import { oneField } from "./oneField.ts";

/** How many marks the one line of a drawing has, given the lines that were found: marks of it that begin in these rows. */
function fieldOf(rows: readonly string[], ...lines: readonly (readonly number[])[]) {
  const { labeling } = drawnMarks(rows, 4);
  const glyphs = labeling.components.map(glyphOf).sort((a, b) => a.box.x - b.box.x);
  const found = lines.map((begins) => {
    const marks = glyphs.filter(({ box }) => begins.includes(box.y / 4));
    return { glyphs: marks, height: Math.max(...marks.map(({ box }) => box.height)) };
  });
  return oneField({ labeling }, found)?.glyphs.length;
}

const row = ["###.###.###", "#.#.#.#.#.#", "#.#.#.#.#.#", "###.###.###"];
const gap = "...........";

it("takes marks that were found as two lines, one a little below the other, for one field", () => {
  const stepped = ["###....", "#.#....", "#.#.###", "###.#.#", "....#.#", "....###"];
  expect(fieldOf(stepped, [0], [2])).toBe(2);
});

it("takes a mark that no line has into the field, and leaves specks out", () => {
  expect(fieldOf(["###.......", "#.#.......", "#.#.##....", "###.##....", ".........."], [0])).toBe(2);
  const speck = [
    "###.......",
    "###.#.....",
    ...Array.from({ length: 6 }, () => "###......."),
    "###...####",
    "###...####",
  ];
  expect(fieldOf(speck, [0])).toBe(2);
});

it("takes the line that was found for the field where it has all marks", () => {
  expect(fieldOf(row, [0])).toBeUndefined();
});

it("takes several lines of three digits, one below the other, for no field", () => {
  const two = [...row, gap, ...row];
  expect(fieldOf(two, [0], [5])).toBeUndefined();
  // With two digits a line may be a row of digits that was taken apart.
  const pairs = two.map((line) => line.slice(0, 7));
  expect(fieldOf(pairs, [0], [5])).toBe(4);
});

it("takes a page on which marks stand within more than three heights of its digits for no field", () => {
  const far = (rows: number) =>
    [...row, ...Array.from({ length: rows }, () => gap), ...row].map((line) => line.slice(0, 7));
  expect(fieldOf(far(4), [0], [8])).toBe(4);
  expect(fieldOf(far(5), [0], [9])).toBeUndefined();
});

it("takes no page for a field on which small writing would be specks", () => {
  const large = Array.from({ length: 30 }, (_, y) => (y < 20 ? ".....###" : "........"));
  const below = [...row, ...Array.from({ length: 6 }, () => gap)];
  const page = [...large.map((line) => line.padEnd(11, ".")), ...below];
  expect(fieldOf(page, [0], [30])).toBeUndefined();
  // Two small marks are specks.
  expect(
    fieldOf(
      page.map((line, y) => (y < 30 ? line : line.slice(0, 7).padEnd(11, "."))),
      [0],
      [30],
    ),
  ).toBe(1);
});
