import { expect, it } from "vitest";
import { addPath, emptyProfile, extentOf, Skyline } from "./profile.ts";

/** A straight stroke of half width 0.05 as a profile. */
function stroke(...points: number[]) {
  const profile = emptyProfile();
  addPath(profile, Float32Array.from(points), 0.05);
  return profile;
}

it("reaches as far as the stroke and half its width", () => {
  const { left, right, top, bottom } = extentOf(stroke(0, -1, 0, 0))!;
  expect([left, right]).toEqual([expect.closeTo(-0.05, 5), expect.closeTo(0.05, 5)]);
  expect(top).toBeCloseTo(-1.05, 1);
  expect(bottom).toBeCloseTo(0.05, 0);
});

it("lets a stroke lean over another as far as their outlines go", () => {
  const skyline = new Skyline();
  // A leg that leans right: at its foot it is at 0, at its head at 1.
  skyline.add(stroke(1, -1, 0, 0), 0, 0);
  const low = stroke(0, -0.2, 0, 0);
  const high = stroke(0, -1, 0, -0.8);
  expect(skyline.contact(low, 0, 0)).toBeLessThan(0.45);
  expect(skyline.contact(high, 0, 0)).toBeGreaterThan(1);
});

it("finds no contact between strokes at different heights", () => {
  const skyline = new Skyline();
  skyline.add(stroke(0, -1, 0.5, -1), 0, 0);
  expect(skyline.contact(stroke(0, 0, 0.1, 0), 0, 3)).toBe(Number.NEGATIVE_INFINITY);
  expect(skyline.contact(stroke(0, 0, 0.1, 0), -20, 3)).toBeCloseTo(0.6, 5);
});
