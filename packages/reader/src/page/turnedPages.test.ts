import { expect, it } from "vitest";
import { drawnMarks } from "../testing/drawnMarks.ts";
import type { Page } from "./page.ts";
import { possibleTurns } from "./turnedPages.ts";

/** How a page of these marks, each a line of its own or all on one, may have to be turned. */
function turnsOf(rows: readonly string[], isColumn: boolean) {
  const { glyphs } = drawnMarks(rows, 2);
  const lines = isColumn ? glyphs.map((glyph) => ({ glyphs: [glyph], height: 8 })) : [{ glyphs, height: 8 }];
  return possibleTurns({ glyphs } as unknown as Page, lines).quarters;
}

it("has pages whose marks lie on their side turned by one or three quarters", () => {
  expect(turnsOf(["######", "#....#", "######", "......", "######", "#....#", "######"], true)).toEqual([
    1, 3,
  ]);
});

it("takes a column of single marks for a line on its side from nearly square marks on, and no row of them", () => {
  const square = ["####", "#..#", "####", "#..#", "....", "####", "#..#", "####", "#..#"];
  expect(turnsOf(square, true)).toEqual([1, 3]);
  expect(turnsOf(["####.####", "#..#.#..#", "####.####", "#..#.#..#"], false)).toEqual([2]);
});

it("has upright marks turned by half a circle alone, and a single mark not at all", () => {
  expect(turnsOf(["##.##", "##.##", "##.##", "##.##"], false)).toEqual([2]);
  expect(turnsOf(["####", "#..#", "####"], true)).toEqual([]);
});
