import { expect, it } from "vitest";
import { drawingOf, maskOf, turned } from "../testing/pictures.ts";
import { horizontalRules, removeHorizontalRules, removeVerticalRules, verticalRules } from "./ruledLines.ts";

const settings = { minLength: 12, maxThickness: 2 };

const ruled = maskOf(`
  ......##............
  ......##............
  ......##............
  ####################
`);

it("finds a rule that a stroke stands on, with its place, length and thickness", () => {
  expect(horizontalRules(ruled, settings)).toEqual([
    { start: 0, end: 20, slope: 0, intercept: 3, thickness: 1 },
  ]);
});

it("takes a rule out and keeps the strokes that cross it", () => {
  const crossed = maskOf(`
    ...##...............
    ...##...............
    ####################
    ...##...............
    ...##...............
  `);
  const clean = removeHorizontalRules(crossed, horizontalRules(crossed, settings));
  expect(drawingOf(clean)).toBe(
    drawingOf(
      maskOf(`
        ...##...............
        ...##...............
        ...##...............
        ...##...............
        ...##...............
      `),
    ),
  );
});

it("follows a rule that tilts", () => {
  const tilted = maskOf(`
    ##########..........
    ..........##########
  `);
  const rules = horizontalRules(tilted, settings);
  expect(rules).toHaveLength(1);
  expect(rules[0]!.slope).toBeGreaterThan(0);
  expect(removeHorizontalRules(tilted, rules).data.some(Boolean)).toBe(false);
});

it("leaves strokes shorter than a rule, thicker than a rule, and broken rows of dots", () => {
  const digits = maskOf(`
    ########....................
    ............................
    ###########################.
    ###########################.
    ###########################.
    ............................
    #..#..#..#..#..#..#..#..#..#
  `);
  expect(horizontalRules(digits, settings)).toEqual([]);
});

it("goes on behind a wide digit to the end of the rule", () => {
  const behind = maskOf(`
    ....................#######...
    ....................#######...
    ##############################
    ....................#######...
  `);
  const [rule] = horizontalRules(behind, settings);
  expect(rule).toMatchObject({ start: 0, end: 30 });
});

it("does the same to upright rules", () => {
  const upright = turned(ruled);
  const rules = verticalRules(upright, settings);
  expect(rules).toHaveLength(1);
  const clean = removeVerticalRules(upright, rules);
  expect(clean.data.reduce((a, b) => a + b, 0)).toBe(8);
});

it("returns the mask itself where there is no rule", () => {
  expect(removeHorizontalRules(ruled, [])).toBe(ruled);
  expect(removeVerticalRules(ruled, [])).toBe(ruled);
});

it("follows hundreds of rules side by side, each to its end", () => {
  const [width, height, count] = [120, 900, 150];
  const data = new Uint8Array(width * height);
  for (let i = 0; i < count; i++)
    for (let x = 0; x < width; x++) data[(3 + 6 * i + (x >> 6)) * width + x] = 1;
  const rules = horizontalRules({ width, height, data }, { minLength: 60, maxThickness: 2 });
  expect(rules).toHaveLength(count);
  expect(rules.map(({ start, end }) => [start, end])).toEqual(new Array(count).fill([0, width]));
});
