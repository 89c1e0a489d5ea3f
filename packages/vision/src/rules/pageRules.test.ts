import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { drawnMask } from "../testing/drawnMask.ts";
import { edgesOf } from "./edges.ts";
import { pageRules } from "./pageRules.ts";

/** What is left of a drawing, whose squares are strokes of two pixels, and the rules that were taken out. */
function rulesOf(rows: readonly string[]) {
  const mask = drawnMask(rows, 2);
  const { mask: left, rules, tallStrokes } = pageRules(connectedComponents(mask), mask, 2, edgesOf(mask));
  const marks = connectedComponents(left).components.map(({ box }) => box);
  return { marks, rules, tallStrokes };
}

const blank = ".".repeat(40);
const zeros = [
  "..........####..####..####..####........",
  "..........#..#..#..#..#..#..#..#........",
  "..........#..#..#..#..#..#..#..#........",
  "..........#..#..#..#..#..#..#..#........",
  "..........#..#..#..#..#..#..#..#........",
  "..........####..####..####..####........",
];
const withTall = (rows: readonly string[]) => rows.map((row) => `.....#${row.slice(6)}`);

it("takes a long level rule out, and leaves the digits above it", () => {
  const { marks, rules } = rulesOf([blank, ...zeros, blank, `.${"#".repeat(38)}.`, blank]);
  expect(marks).toHaveLength(4);
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({ x: 2, y: 16, width: 76 });
});

it("keeps a 1 that is twice as high as the zeros beside it, and tells that it may be a rule", () => {
  const tall = [
    blank,
    blank,
    ...withTall([blank, blank, blank, ...zeros, blank, blank, blank]),
    blank,
    blank,
  ];
  const { marks, rules, tallStrokes } = rulesOf(tall);
  expect(marks).toHaveLength(5);
  expect(rules).toEqual([]);
  expect(tallStrokes).toEqual([{ x: 10, y: 4, width: 2, height: 24 }]);
});

it("takes an upright rule beside two lines out", () => {
  const { marks, rules } = rulesOf([blank, ...withTall([...zeros, blank, blank, ...zeros]), blank]);
  expect(marks).toHaveLength(8);
  expect(rules).toHaveLength(1);
});

const margin = Array.from({ length: 12 }, () => blank);

it("takes a bar from border to border out, but not where the image is cut close around it and a digit", () => {
  const { marks, rules } = rulesOf(withTall([...margin, ...zeros, ...margin]));
  expect(marks).toHaveLength(4);
  expect(rules).toEqual([{ x: 10, y: 0, width: 2, height: 60 }]);
  const close = ["#..####", "#..#..#", "#..#..#", "#..#..#", "#..#..#", "#..####"];
  expect(rulesOf(close).marks).toHaveLength(2);
});
