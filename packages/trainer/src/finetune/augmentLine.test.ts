import { Random } from "@numera/random";
import { expect, test } from "vitest";
import { augmentLine } from "./augmentLine.ts";

/** Paper with one upright stroke in the middle. */
function stroke(width: number) {
  const ink = new Float32Array(width * 40);
  for (let y = 8; y < 32; y++) ink.fill(1, y * width + width / 2 - 2, y * width + width / 2 + 2);
  return { width, height: 40, ink };
}

const variants = (line: ReturnType<typeof stroke>, least?: number) =>
  Array.from({ length: 60 }, (_, i) => augmentLine(line, new Random(3).at(i), least));

test("variants keep their height and their ink, differ, and come again by the same draws", () => {
  const [first, ...others] = variants(stroke(100));
  for (const { width, height, ink } of [first!, ...others]) {
    expect(height).toBe(40);
    expect(ink).toHaveLength(width * 40);
    expect(Math.max(...ink)).toBeGreaterThan(0.4);
    // A 4x24 stroke of 4000 pixels: most of what is left is paper.
    expect(ink.filter((value) => value > 0.4).length / ink.length).toBeLessThan(0.12);
  }
  expect(new Set(others.map(({ width }) => width)).size).toBeGreaterThan(10);
  expect(variants(stroke(100))[0]).toEqual(first);
});

test("a line becomes as wide as its label needs, and never wider than batches are", () => {
  for (const { width } of variants(stroke(20), 90)) expect(width).toBeGreaterThanOrEqual(90);
  for (const { width } of variants(stroke(700))) expect(width).toBeLessThanOrEqual(400);
});
