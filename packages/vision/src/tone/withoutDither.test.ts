import { expect, it } from "vitest";
import type { GrayImage } from "../raster.ts";
import { grayOf, seededNumbers } from "../testing/pictures.ts";
import { withoutDither } from "./withoutDither.ts";

const [width, height] = [120, 60];
/** A bar of ink, 6 pixels wide, on paper. */
const bar = (paper: number) => (x: number) => (x >= 57 && x < 63 ? 10 : paper);

/** 1 bit by a threshold matrix. */
function ordered(level: (x: number, y: number) => number, matrix: readonly (readonly number[])[]): GrayImage {
  const side = matrix.length;
  return grayOf(width, height, (x, y) =>
    level(x, y) > ((matrix[y % side]![x % side]! + 0.5) * 256) / side ** 2 ? 255 : 0,
  );
}
const bayer2 = [
  [0, 2],
  [3, 1],
];
const bayer4 = [
  [0, 8, 2, 10],
  [12, 4, 14, 6],
  [3, 11, 1, 9],
  [15, 7, 13, 5],
];

/** 1 bit by error diffusion (Floyd & Steinberg). */
function diffused(level: (x: number, y: number) => number): GrayImage {
  const { data } = grayOf(width, height, level);
  const values = Float32Array.from(data);
  for (let i = 0; i < values.length; i++) {
    const error = values[i]! - (values[i]! < 128 ? 0 : 255);
    data[i] = values[i]! < 128 ? 0 : 255;
    for (const [to, share] of [
      [i + 1, 7 / 16],
      [i + width - 1, 3 / 16],
      [i + width, 5 / 16],
      [i + width + 1, 1 / 16],
    ] as const)
      if (to < values.length) values[to]! += error * share;
  }
  return { width, height, channels: 1, data };
}

it.each([
  ["diffused", diffused],
  ["ordered in squares of 4", (level: (x: number) => number) => ordered(level, bayer4)],
  ["ordered in squares of 2", (level: (x: number) => number) => ordered(level, bayer2)],
] as const)("brings gray back that was dithered: %s", (_, dither) => {
  for (const paper of [170, 190, 205, 225]) {
    const { data } = withoutDither(dither(bar(paper)));
    const middle = data.subarray(30 * width, 31 * width);
    // A matrix of 2 x 2 has five grays only.
    for (const x of [20, 31, 42, 80, 95]) expect(Math.abs(middle[x]! - paper)).toBeLessThanOrEqual(36);
    expect(middle[60]).toBeLessThan(60);
  }
});

it("leaves white ink on dithered gray light", () => {
  const { data } = withoutDither(diffused((x) => (x >= 57 && x < 63 ? 250 : 80)));
  expect(data[30 * width + 60]! - data[30 * width + 20]!).toBeGreaterThan(100);
});

it("leaves crisp images of two levels as they are: bars, lines a pixel wide, specks", () => {
  const random = seededNumbers(4);
  for (const level of [
    (x: number) => (x % 12 < 5 ? 0 : 255),
    (x: number, y: number) => (x % 9 === 0 || y % 14 === 0 || x === y ? 0 : 255),
    (x: number, y: number) => (random() < 0.005 || Math.hypot(x - 60, y - 30) < 20 ? 0 : 255),
    () => 255,
  ]) {
    const crisp = grayOf(width, height, level);
    expect(withoutDither(crisp)).toBe(crisp);
  }
});

it("leaves images of more levels as they are", () => {
  const gray = diffused(bar(190));
  const data = gray.data.slice();
  data[17] = 100;
  const noisy = { ...gray, data };
  expect(withoutDither(noisy)).toBe(noisy);
});
