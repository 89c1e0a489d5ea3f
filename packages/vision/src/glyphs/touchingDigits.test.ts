import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { maskOf } from "../testing/pictures.ts";
import { glyphOf } from "./glyph.ts";
import { touchingDigits } from "./touchingDigits.ts";

function ways(drawing: string, lineHeight?: number) {
  const labeling = connectedComponents(maskOf(drawing));
  const glyph = glyphOf(labeling.components[0]!);
  return touchingDigits(glyph, labeling, lineHeight ?? glyph.box.height).map((digits) =>
    digits.map(({ box }) => box),
  );
}

it("takes a glyph no wider than high for one digit", () => {
  expect(ways("####\n#..#\n####\n####")).toEqual([[{ x: 0, y: 0, width: 4, height: 4 }]]);
});

it("cuts two zeros that touch where they touch, and draws the boxes tight", () => {
  const zeros = `
    ....####...####.
    ...##..##.##..##
    ...#....###....#
    ...##..##.##..##
    ....####...####.
    ................
  `;
  const two = ways(zeros).find((digits) => digits.length === 2)!;
  expect(two.map(({ y, height }) => ({ y, height }))).toEqual([
    { y: 0, height: 5 },
    { y: 0, height: 5 },
  ]);
  expect(two[0]!.x + two[0]!.width).toBe(two[1]!.x);
  expect(Math.abs(two[1]!.x - 9)).toBeLessThanOrEqual(1);
});

it("offers each number of digits that the width allows, and no other", () => {
  // 12 x 5: one digit would be 2.4 times as wide as high, five would be narrower than half.
  const counts = ways(Array.from({ length: 5 }, () => "############").join("\n")).map(
    (digits) => digits.length,
  );
  expect(counts).toEqual([2, 3, 4]);
});

it("does not cut a low mark on a line of high digits as if it were a row of its own", () => {
  const low = "########\n########\n########\n########";
  expect(ways(low).length).toBeGreaterThan(1);
  expect(ways(low, 16)).toHaveLength(1);
});
