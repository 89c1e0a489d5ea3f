import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { smoothNoise } from "./smoothNoise.ts";

it("changes slowly from pixel to pixel and much over several cells", () => {
  const [width, height] = [200, 40];
  const plane = new Float32Array(width * height);
  smoothNoise(new Random(1), width, height, 10, plane);
  let steepest = 0;
  for (let i = 1; i < plane.length; i++) {
    if (i % width !== 0) steepest = Math.max(steepest, Math.abs(plane[i]! - plane[i - 1]!));
  }
  // Between two values the blend climbs at most 1.5 times as steeply as a straight line.
  expect(steepest).toBeLessThan(1);
  expect(Math.max(...plane) - Math.min(...plane)).toBeGreaterThan(2);
});
