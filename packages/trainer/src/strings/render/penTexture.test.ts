import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { layInk } from "./penTexture.ts";

const [WIDTH, HEIGHT] = [80, 40];

function laid(pen: Parameters<typeof layInk>[1], broken: boolean, seed: number): Float32Array {
  const coverage = new Float32Array(WIDTH * HEIGHT).fill(1, 0, WIDTH * HEIGHT - WIDTH);
  layInk(new Random(seed), pen, broken, coverage, WIDTH, HEIGHT, 24, new Float32Array(WIDTH * HEIGHT));
  return coverage;
}

it("takes ink away and puts none where there was none", () => {
  for (const pen of ["ballpoint", "gel", "pencil", "marker", "fountain"] as const) {
    const coverage = laid(pen, true, 1);
    for (const value of coverage) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(coverage.subarray(-WIDTH).every((value) => value === 0)).toBe(true);
  }
});

it("breaks strokes where it is told to", () => {
  const gaps = (broken: boolean) => {
    let count = 0;
    for (let seed = 0; seed < 10; seed++) {
      count += laid("gel", broken, seed)
        .subarray(0, -WIDTH)
        .filter((value) => value < 0.5).length;
    }
    return count;
  };
  expect(gaps(false)).toBe(0);
  expect(gaps(true)).toBeGreaterThan(500);
});
