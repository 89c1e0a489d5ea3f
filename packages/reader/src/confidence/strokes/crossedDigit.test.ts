import { type Canvas, drawPath, toGrayscale } from "@numera/vision";
import { describe, expect, it } from "vitest";
import { findLines } from "../../page/findLines.ts";
import { findPages } from "../../page/findPages.ts";
import { page } from "../../testing/pages.ts";
import { crossedDigit } from "./crossedDigit.ts";

/** The log-odds that a digit of the stroke font is crossed, once these paths are drawn over it, from 0 to 1 in its box. */
function oddsOf(digit: string, ...paths: readonly (readonly (readonly [number, number])[])[]) {
  const canvas: Canvas = page([digit], { height: 60, thickness: 6 });
  const clean = findLines(findPages(toGrayscale(canvas))[0]!)[0]!.glyphs[0]!.box;
  const place = ([x, y]: readonly [number, number]) =>
    [clean.x + x * clean.width, clean.y + y * clean.height] as const;
  for (const path of paths) drawPath(canvas, path.map(place), [40, 40, 40], 5);
  const found = findPages(toGrayscale(canvas))[0]!;
  const [line] = findLines(found);
  const [glyph, other] = line!.glyphs;
  expect(other).toBeUndefined();
  return crossedDigit({ text: digit, confidence: 0.9 }, glyph!, found.labeling);
}

const bar = (y: number) =>
  [
    [-0.15, y],
    [1.15, y],
  ] as const;
const cross = [
  [
    [-0.1, -0.05],
    [1.1, 1.05],
  ],
  [
    [1.1, -0.05],
    [-0.1, 1.05],
  ],
] as const;

describe.each([..."08"])("%s", (digit) => {
  it("is not crossed as it is written", () => {
    expect(oddsOf(digit)).toBeUndefined();
  });

  it("is crossed by an X and by two bars", () => {
    expect(oddsOf(digit, ...cross)).toBeGreaterThan(0);
    expect(oddsOf(digit, bar(0.35), bar(0.65))).toBeGreaterThan(0);
  });
});

it("says nothing of characters that are no digits", () => {
  const [line] = findLines(findPages(toGrayscale(page(["8"])))[0]!);
  const labeling = { width: 1, height: 1, labels: new Int32Array(1), components: [] };
  expect(crossedDigit({ text: "B", confidence: 0.9 }, line!.glyphs[0]!, labeling)).toBeUndefined();
});
