import type { Box } from "@numera/vision";
import { expect, it } from "vitest";
import { drawnMarks } from "../testing/drawnMarks.ts";
import type { Page } from "./page.ts";
import { unreadInk } from "./unreadInk.ts";

const ink: Omit<Page, "labeling" | "glyphs"> = {
  darkness: new Uint8Array(),
  specks: [],
  rules: [],
  tallStrokes: [],
  cuts: [],
  height: 24,
  stroke: 4,
  tilt: 0,
  source: { width: 200, height: 200 },
  toSource: [1, 0, 0, 1, 0, 0],
  quarters: 0,
};

/** What is not read of a drawing, whose squares have four pixels, when its marks of these numbers, from the left, are read. */
function unreadOn(rows: readonly string[], read: readonly number[], rules: readonly Box[] = []) {
  const { glyphs, labeling } = drawnMarks(rows, 4);
  const source = { width: labeling.width, height: labeling.height };
  return unreadInk({ ...ink, labeling, glyphs, rules, source }, [read.map((i) => glyphs[i]!)]);
}

const digits = [
  "......................",
  "..####..####.....#..#.",
  "..#..#..#..#......##..",
  "..#..#..#..#......##..",
  "..####..####.....#..#.",
  "......................",
];

it("tells a mark as high as the digits, where it is, and its share of the ink", () => {
  const [cross, ...more] = unreadOn(digits, [0, 1]);
  expect(more).toEqual([]);
  expect(cross).toMatchObject({ box: { x: 68, y: 4, width: 16, height: 16 }, guess: "stroke" });
  expect(cross!.share).toBeCloseTo(8 / 32, 6);
});

it("tells nothing where all is read, and leaves points and specks to the digits that they stand beside", () => {
  expect(unreadOn(digits, [0, 1, 2])).toEqual([]);
  const pointed = digits.map((row, i) => (i === 4 ? `${row.slice(0, 13)}.#${row.slice(15)}` : row));
  expect(unreadOn(pointed, [0, 1, 3])).toEqual([]);
});

it("takes ink that the image's border cuts for no writing", () => {
  const cut = digits.map((row) => row.slice(0, 21));
  expect(unreadOn(cut.slice(0, 5), [0, 1])).toMatchObject([{ guess: "unknown" }]);
});

it("takes hundreds of marks for one pattern", () => {
  const row = "..##".repeat(60);
  const dots = Array.from({ length: 24 }, (_, y) => (y % 6 < 3 ? ".".repeat(row.length) : row));
  const found = unreadOn([...dots, ".".repeat(row.length)], []);
  expect(found).toMatchObject([{ guess: "pattern" }]);
});

it("takes a filled area much larger than digits for a picture, and for a stroke where one stands in its row", () => {
  const filled = `..${"#".repeat(20)}......`;
  /** The area, what is drawn beside it, and the digits below. */
  const beside = (mark: string) => [
    ".".repeat(44),
    ...Array.from({ length: 20 }, (_, i) => (filled + (i > 7 && i < 13 ? mark : "")).padEnd(44, ".")),
    ...digits.map((row) => row.padEnd(44, ".")),
  ];
  const area = { x: 8, y: 4, width: 80, height: 80 };
  expect(unreadOn(beside(""), [1, 2, 3])).toMatchObject([{ box: area, guess: "picture" }]);
  expect(unreadOn(beside("##"), [1, 2, 3])).toMatchObject([{ guess: "stroke" }]);
});

it("tells an upright rule beside a digit that was taken out and may be a 1, and none that the border cuts", () => {
  const free = { x: 60, y: 4, width: 4, height: 16 };
  expect(unreadOn(digits, [0, 1, 2], [free])).toEqual([{ box: free, share: 0, guess: "stroke" }]);
  expect(unreadOn(digits, [0, 1, 2], [{ ...free, y: 0, height: 24 }])).toEqual([]);
});

it("tells each line that there was no time for", () => {
  const { glyphs, labeling } = drawnMarks(digits, 4);
  const page = { ...ink, labeling, glyphs, source: { width: labeling.width, height: labeling.height } };
  const found = unreadInk(page, [[glyphs[0]!, glyphs[1]!]], [[glyphs[2]!]]);
  expect(found).toMatchObject([{ box: { x: 68, y: 4, width: 16, height: 16 }, guess: "stroke" }]);
});
