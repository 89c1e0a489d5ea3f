import { expect, it } from "vitest";
import { drawnMarks } from "../../testing/drawnMarks.ts";
import { strayStrokes } from "./strayStrokes.ts";

/** The stray strokes of a drawing whose marks are read as these characters, "" for a mark that is passed over. */
function straysOn(rows: readonly string[], ...texts: readonly string[]) {
  const { glyphs, labeling } = drawnMarks(rows, 2);
  const characters = glyphs.flatMap(({ box }, i) =>
    texts[i] === "" ? [] : [{ text: texts[i]!, confidence: 0.99, box }],
  );
  return strayStrokes(
    { characters },
    { glyphs, height: 14 },
    { glyphs, labeling, tallStrokes: [], cuts: [] },
  );
}

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
