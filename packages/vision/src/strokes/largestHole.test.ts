import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { glyphOf } from "../glyphs/glyph.ts";
import { largestHole } from "./largestHole.ts";
import { strokeMask } from "./strokeMask.ts";

/** The largest hole in the first mark of a drawing. */
function holeIn(...rows: readonly string[]) {
  const data = Uint8Array.from(rows.join(""), (pixel) => (pixel === "#" ? 1 : 0));
  const labeling = connectedComponents({ width: rows[0]!.length, height: rows.length, data });
  return largestHole(strokeMask(glyphOf(labeling.components[0]!), labeling));
}

it("measures the larger of two holes, and nothing where the ink is open", () => {
  expect(holeIn("#####", "#.#.#", "###.#", "..###")).toBe(2);
  expect(holeIn("####", "#...", "####")).toBe(0);
});

it("counts what stands in the hole as part of it", () => {
  expect(holeIn("#####", "#...#", "#.#.#", "#...#", "#####")).toBe(9);
});

it("takes a hole that only corners close for closed", () => {
  expect(holeIn(".#.", "#.#", ".#.")).toBe(1);
});
