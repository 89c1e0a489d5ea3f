import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { type Glyph, glyphOf, joinGlyphs } from "../glyphs/glyph.ts";
import { strokeExtent } from "./strokeExtent.ts";

/** All ink of a drawing as one mark. */
function extentOf(...rows: readonly string[]) {
  const width = rows[0]!.length;
  const data = Uint8Array.from(rows.join(""), (pixel) => (pixel === "#" ? 1 : 0));
  const labeling = connectedComponents({ width, height: rows.length, data });
  const glyph = labeling.components.map(glyphOf).reduce((a: Glyph, b: Glyph) => joinGlyphs(a, b));
  return strokeExtent(glyph, labeling);
}

it("measures an upright bar as one stroke in every row", () => {
  expect(extentOf("##", "##", "##", "##")).toEqual({
    ...{ upright: 1, level: 0.5, rows2: 0, rows3: 0, columns3: 0, columns4: 0 },
    ...{ ink: 0.5, holes: 0 },
  });
});

it("counts the holes of a ring, of two rings, and of a ring that closes by corners alone", () => {
  expect(extentOf("###", "#.#", "###").holes).toBe(1);
  expect(extentOf("###", "#.#", "###", "#.#", "###").holes).toBe(2);
  expect(extentOf(".#.", "#.#", ".#.").holes).toBe(1);
  expect(extentOf("###.###", "#.#.#.#", "###.###").holes).toBe(2);
});

it("sees a bar across a ring in rows, columns and holes", () => {
  const ring = extentOf(".###.", ".#.#.", ".#.#.", ".#.#.", ".###.");
  const barred = extentOf(".###.", ".#.#.", "#####", ".#.#.", ".###.");
  expect([ring.upright, ring.level, ring.holes, ring.columns3]).toEqual([8 / 5, 4 / 5, 1, 0]);
  expect([barred.upright, barred.level, barred.holes, barred.columns3]).toEqual([7 / 5, 7 / 5, 2, 1 / 5]);
});

it("does not depend on the size", () => {
  const small = ["#.#.#", ".###.", "#.#.#", "#####"];
  const large = small.flatMap((row) => {
    const wide = [...row].map((pixel) => pixel.repeat(3)).join("");
    return [wide, wide, wide];
  });
  expect(extentOf(...large)).toEqual(extentOf(...small));
});

it("takes other marks in the same box for paper", () => {
  const labeling = connectedComponents({
    width: 3,
    height: 3,
    data: Uint8Array.of(1, 0, 1, 1, 0, 1, 1, 0, 1),
  });
  const [left] = labeling.components;
  const box = { x: 0, y: 0, width: 3, height: 3 };
  expect(strokeExtent({ labels: [left!.label], box, area: 3 }, labeling)).toMatchObject({
    upright: 1,
    rows2: 0,
  });
});
