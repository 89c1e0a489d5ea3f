import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { drawnMask } from "../testing/drawnMask.ts";
import { cutTouchingLines } from "./touchingLines.ts";

const line = [
  "####..####..####..####",
  "#..#..#..#..#..#..#..#",
  "#..#..#..#..#..#..#..#",
  "####..####..####..####",
];
const between = "......................";
/** The third marks of two lines are joined by a stroke. */
const joined = [...line, "............#.........", ...line];

it("cuts what joins digits of two lines, in the row that belongs to neither", () => {
  const mask = drawnMask(joined, 3);
  const { mask: cut, cuts } = cutTouchingLines(connectedComponents(mask), 3)!;
  expect(cuts).toEqual([{ x: 36, y: 0, width: 12, height: 27 }]);
  expect(connectedComponents(mask).components).toHaveLength(7);
  expect(connectedComponents(cut).components).toHaveLength(8);
  const lost = mask.data.reduce((sum, ink, i) => sum + ink - cut.data[i]!, 0);
  expect(lost).toBe(3);
});

it("leaves lines apart as they are, and a mark that is tall by itself", () => {
  expect(cutTouchingLines(connectedComponents(drawnMask([...line, between, ...line], 3)), 3)).toBeUndefined();
  const alone = joined.map((row) => `${".".repeat(12)}${row.slice(12, 16)}${".".repeat(6)}`);
  expect(cutTouchingLines(connectedComponents(drawnMask(alone, 3)), 3)).toBeUndefined();
});
