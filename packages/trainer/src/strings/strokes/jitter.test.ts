import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { DIGIT_SHAPES } from "./digitShapes.ts";
import { drawnPaths, jitterPoints } from "./jitter.ts";

it("keeps strokes joined where they meet", () => {
  const strokes = [
    [0, 0.4, 0.6, 0],
    [0.6, 0, 0.5, 1],
  ];
  const [flag, stem] = jitterPoints(new Random(1), strokes, 0.05);
  expect(flag!.slice(2)).toEqual(stem!.slice(0, 2));
  expect(flag!.slice(2)).not.toEqual([0.6, 0]);
});

it("stretches, and leans to the right above the baseline", () => {
  const [path] = drawnPaths([[0, 0, 0, -1]], { sx: 2, sy: 3, shear: 0.5 });
  expect(Array.from(path!)).toEqual([0, 0, 1.5, -3]);
});

it("has shapes of every digit, each of whole strokes about as high as a digit", () => {
  expect(DIGIT_SHAPES).toHaveLength(10);
  for (const shape of DIGIT_SHAPES.flat()) {
    const heights = shape.strokes.flatMap((stroke) => stroke.filter((_, i) => i % 2 === 1));
    expect(shape.strokes.every((stroke) => stroke.length >= 4 && stroke.length % 2 === 0)).toBe(true);
    expect(Math.min(...heights)).toBeCloseTo(0, 0.6);
    expect(Math.max(...heights)).toBeCloseTo(1, 0.6);
  }
});
