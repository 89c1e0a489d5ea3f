import { connectedComponents, glyphOf } from "@numera/vision";
import { expect, it } from "vitest";
import { piecesOf } from "./pieces.ts";
import { seamsOf } from "./seams.ts";
import { segmentsOf } from "./segments.ts";

/** Ink where the rows have a hash. */
function drawn(rows: readonly string[]) {
  const width = rows[0]!.length;
  const data = Uint8Array.from(rows.join(""), (sign) => (sign === "#" ? 1 : 0));
  const labeling = connectedComponents({ width, height: rows.length, data });
  return { labeling, glyphs: labeling.components.map(glyphOf) };
}

/** Two squares of 10 pixels, strokes 2 wide, whose middles a bar of 2 rows joins over 4 columns. */
const ring = ["##########", "##########", ...new Array(6).fill("##......##"), "##########", "##########"];
const joined = ring.map((row, y) => row + (y === 4 || y === 5 ? "####" : "....") + row);

it("cuts two digits apart where a stroke joins them", () => {
  const { labeling, glyphs } = drawn(joined);
  expect(glyphs).toHaveLength(1);
  const seams = seamsOf(glyphs[0]!, labeling, 10);
  const between = seams.filter(({ columns }) => columns[5]! >= 10 && columns[5]! <= 14);
  expect(between.length).toBeGreaterThan(0);
  expect(between[0]!.strokes).toBeGreaterThan(0);
  expect(between[0]!.strokes).toBeLessThan(1.5);
});

it("follows the white between slanted digits", () => {
  // Two slanted bars that touch at the top row only.
  const rows = Array.from({ length: 12 }, (_, y) => {
    const row = new Array(32).fill(".");
    row.fill("#", 12 - y, 16 - y).fill("#", 20 - y, 24 - y);
    return row.join("");
  });
  rows[0] = `${".".repeat(12)}${"#".repeat(12)}${".".repeat(8)}`;
  const { labeling, glyphs } = drawn(rows);
  expect(glyphs).toHaveLength(1);
  const seams = seamsOf(glyphs[0]!, labeling, 12);
  expect(seams.some(({ columns }) => columns[1]! - columns[11]! > 4)).toBe(true);
});

it("gives every ink pixel of a line to one piece", () => {
  const { labeling, glyphs } = drawn(joined);
  const { lines, labeling: cut } = piecesOf([{ glyphs, height: 10 }], labeling);
  const { pieces, boundaries } = lines[0]!;
  expect(pieces.length).toBeGreaterThanOrEqual(2);
  expect(boundaries).toHaveLength(pieces.length - 1);
  expect(pieces.reduce((sum, { area }) => sum + area, 0)).toBe(glyphs[0]!.area);
  for (const { labels, area } of pieces) {
    expect(cut.labels.filter((label) => labels.includes(label))).toHaveLength(area);
  }
  // The two squares are among what may be a digit, the whole is not: it is two and a half digits wide.
  const boxes = segmentsOf(lines[0]!, 10).map(({ glyph }) => glyph.box);
  expect(boxes.some(({ x, width }) => x === 0 && width >= 10 && width <= 13)).toBe(true);
  expect(boxes.some(({ width }) => width === 24)).toBe(false);
});

it("leaves marks that are no wider than a digit whole", () => {
  const { labeling, glyphs } = drawn(ring.map((row) => `${row.slice(0, 5)}..${row.slice(0, 3)}`));
  const { lines } = piecesOf([{ glyphs, height: 10 }], labeling);
  expect(lines[0]!.pieces).toEqual(glyphs);
});
