import type { Box } from "@numera/vision";
import { expect, it } from "vitest";
import { drawnMarks } from "../../testing/drawnMarks.ts";
import { strayStrokes } from "./strayStrokes.ts";

/** The stray strokes of a drawing whose marks are read as these characters, "" for a mark that is passed over. */
const straysOn = (rows: readonly string[], ...texts: readonly string[]) => straysOnPage({}, rows, ...texts);

/** As `straysOn`, on a page with such tall strokes and cuts, in squares of the drawing. */
function straysOnPage(
  { tallStrokes = [], cuts = [] }: { tallStrokes?: readonly Box[]; cuts?: readonly Box[] },
  rows: readonly string[],
  ...texts: readonly string[]
) {
  const { glyphs, labeling } = drawnMarks(rows, 2);
  const characters = glyphs.flatMap(({ box }, i) =>
    texts[i] === "" ? [] : [{ text: texts[i]!, confidence: 0.99, box }],
  );
  const page = { glyphs, labeling, tallStrokes: tallStrokes.map(doubled), cuts: cuts.map(doubled) };
  return strayStrokes({ characters }, { glyphs, height: 14 }, page);
}

const doubled = ({ x, y, width, height }: Box): Box => ({
  x: 2 * x,
  y: 2 * y,
  width: 2 * width,
  height: 2 * height,
});

const ruled = [
  "#..............",
  "#.###..###...#.",
  "#.#.#....#...#.",
  "#.###..###...#.",
  "#.#.#..#.....#.",
  "#.###..###...#.",
  "#..............",
  "...............",
];

it("takes a straight, upright 1 that is higher than all digits for a ruled line", () => {
  expect(straysOn(ruled, "1", "8", "2", "1")).toEqual([
    { kind: "rule", character: "1", at: 1, measure: 1.4 },
  ]);
});

it("leaves a 1 alone that leans, or is as high as other digits", () => {
  const leaning = ruled.map((row, y) => (y < 7 ? `${y < 3 ? ".#" : "#."}${row.slice(1)}` : `.${row}`));
  expect(straysOn(leaning, "1", "8", "2", "1")).toEqual([]);
  expect(straysOn(ruled.slice(1, 6), "1", "8", "2", "1")).toEqual([]);
});

it("takes a slanted straight 1 between digits that is higher than they are for a slash", () => {
  const slashed = [
    "........#....",
    ".###....#....",
    ".#.#...#..#.#",
    ".###...#..#.#",
    ".#.#..#...###",
    ".###..#.....#",
    "......#......",
  ];
  expect(straysOn(slashed, "8", "1", "4")).toEqual([{ kind: "slash", character: "1", at: 2, measure: 1.4 }]);
});

it("takes a low 1 that stands on the digits' feet before them for a point, and a low 1 after them for none", () => {
  const low = ["..###.", "..#.#.", "..###.", "..#.#.", "#.#.#.", "#.###."];
  expect(straysOn(low, "1", "8")).toEqual([
    { kind: "point", character: "1", at: 1, measure: expect.closeTo(1 / 3, 9) },
  ]);
  const after = low.map((row) => [...row].reverse().join(""));
  expect(straysOn(after, "8", "1")).toEqual([]);
});

it("sees a minus or a plus before the number that is not read", () => {
  const minus = [".....###", ".....#.#", ".###.###", ".....#.#", ".....###"];
  const plus = ["......###", "..#...#.#", "..#...#.#", "#####.###", "..#...#.#", "..#...###"];
  expect(straysOn(minus, "", "8")).toMatchObject([{ kind: "sign", character: "8", at: 1 }]);
  expect(straysOn(plus, "", "8")).toMatchObject([{ kind: "sign", character: "8", at: 1 }]);
  expect(straysOn(minus, "-", "8")).toEqual([]);
});

it("takes no dash behind the number and no stroke at the digits' feet for a sign", () => {
  expect(straysOn(["###.....", "#.#.....", "###.###.", "#.#.....", "###....."], "8", "")).toEqual([]);
  expect(straysOn([".....###", ".....#.#", ".....###", ".....#.#", ".###.###"], "", "8")).toEqual([]);
});

it("sees a ring that closes in more than a digit can", () => {
  const ringed = [
    "....#######.",
    "....#.....#.",
    "....#.....#.",
    "###.#.....#.",
    "#.#.#.....#.",
    "###.#.....#.",
    "#.#.#.#####.",
    "###.#.#...#.",
    "....#######.",
  ];
  expect(straysOn(ringed, "8", "0")).toMatchObject([{ kind: "ring", character: "0", at: 2 }]);
});

it("takes a digit that was cut from ink of two lines for a doubtful one", () => {
  const rows = ["###.###", "#.#.#.#", "###.###", "#.#.#.#", "###.###"];
  const ofTwoLines = { x: 4, y: 0, width: 3, height: 11 };
  expect(straysOnPage({ cuts: [ofTwoLines] }, rows, "8", "8")).toEqual([
    { kind: "cut", character: "8", at: 2, measure: 1 },
  ]);
  expect(straysOnPage({ cuts: [] }, rows, "8", "8")).toEqual([]);
});

/** A 1 of twice the height of the zeros, which leans so that it alone is no rule. */
const tallOne = [
  ".#..........",
  ".#..........",
  ".#..........",
  ".#.###.###..",
  "#..#.#.#.#..",
  "#..#.#.#.#..",
  "#..###.###..",
];

it("takes a 1 that may be a rule of the page for one where it is much higher than the other digits", () => {
  const stroke = { x: 0, y: 0, width: 2, height: 7 };
  expect(straysOnPage({ tallStrokes: [stroke] }, tallOne, "1", "0", "0")).toEqual([
    { kind: "rule", character: "1", at: 1, measure: 7 / 4 },
  ]);
  const lower = { ...stroke, height: 5 };
  expect(straysOnPage({ tallStrokes: [lower] }, tallOne.slice(2), "1", "0", "0")).toEqual([]);
  expect(straysOnPage({ tallStrokes: [] }, tallOne, "1", "0", "0")).toEqual([]);
});

/** A mark after an 8, so many squares lower or higher than that, within the image. */
const withMark = (height: number) => [
  "..........",
  ...Array.from({ length: 10 }, (_, y) => {
    const eight = y >= 5 ? [".###.", ".#.#.", ".###.", ".#.#.", ".###."][y - 5]! : ".....";
    return `${eight}${y >= 10 - height ? ".#.#." : "....."}`;
  }).map((row, y) => (y === 9 ? row.replace(".#.#.", ".###.") : row)),
  "..........",
];

it("sees a mark as high as the digits on which no character stands", () => {
  expect(straysOn(withMark(4), "8", "")).toEqual([{ kind: "mark", character: "8", at: 1, measure: 4 / 5 }]);
  expect(straysOn(withMark(4), "8", "0")).toEqual([]);
});

it("passes over a mark that is much lower than the digits, or at the image's border", () => {
  expect(straysOn(withMark(2), "8", "")).toEqual([]);
  expect(straysOn(withMark(4).slice(0, -1), "8", "")).toEqual([]);
});
