import { Random } from "@numera/random";
import { describe, expect, test } from "vitest";
import { glassBlur, motionBlur } from "./blurs.ts";
import { cannyEdges } from "./cannyEdges.ts";
import { dottedLine, zigzag } from "./foreignLines.ts";
import { corrupt, corruptAll, corruptions } from "./index.ts";
import { brightness, fog, stripe } from "./light.ts";
import { rotated, scaled, sheared, translated } from "./misplaced.ts";
import { impulseNoise, shotNoise } from "./noise.ts";
import { spatter } from "./spatter.ts";

const at = (x: number, y: number) => y * 28 + x;

/** A block of ink from (10, 8) to (17, 19). */
function block(): Float32Array {
  return Float32Array.from({ length: 784 }, (_, i) => {
    const [x, y] = [i % 28, Math.floor(i / 28)];
    return x >= 10 && x < 18 && y >= 8 && y < 20 ? 1 : 0;
  });
}
const sum = (image: Float32Array) => image.reduce((total, ink) => total + ink, 0);
/** Mean place of the ink. */
function center(image: Float32Array): [number, number] {
  let [x, y] = [0, 0];
  image.forEach((ink, i) => {
    x += ink * (i % 28);
    y += ink * Math.floor(i / 28);
  });
  return [x / sum(image), y / sum(image)];
}
const random = () => new Random(3);
const INK = 96;

describe("every corruption", () => {
  test("there are fifteen, each with a name of its own", () => {
    expect(new Set(corruptions.map(({ name }) => name)).size).toBe(15);
  });

  test.each(corruptions)("$name changes the image, keeps its source and stays within 0..1", (corruption) => {
    const source = block();
    const damaged = corrupt(corruption, source, 1, 0);
    expect(source).toEqual(block());
    expect(damaged).toHaveLength(784);
    expect(damaged).not.toEqual(source);
    expect(damaged.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
  });

  test.each(corruptions)("$name damages an image the same whenever it is asked for", (corruption) => {
    const two = Float32Array.from([...block(), ...block()]);
    const all = corruptAll(corruption, two, 7);
    expect(all.subarray(784)).toEqual(corrupt(corruption, block(), 7, 1));
  });
});

test("shot noise leaves paper bare and the mean of the ink about as it is", () => {
  const gray = new Float32Array(784).fill(0.4);
  gray.fill(0, 0, 84);
  const noisy = shotNoise.apply(gray, random());
  expect(sum(noisy.subarray(0, 84))).toBe(0);
  expect(sum(noisy) / 700).toBeCloseTo(0.4, 1);
  expect(new Set(noisy).size).toBeLessThanOrEqual(6);
});

test("impulse noise makes about 9 % of the paper ink and 9 % of the ink paper", () => {
  const noisy = impulseNoise.apply(new Float32Array(784), random());
  expect(sum(noisy) / 784).toBeCloseTo(0.09, 1);
  expect(784 - sum(impulseNoise.apply(new Float32Array(784).fill(1), random()))).toBeGreaterThan(30);
});

test("glass and motion blur spread the ink and lose none of it", () => {
  for (const blur of [glassBlur, motionBlur]) {
    const blurred = blur.apply(block(), random());
    expect(sum(blurred)).toBeCloseTo(INK, 3);
    expect(blurred.filter((ink) => ink > 0.01).length).toBeGreaterThan(INK);
  }
});

test("a shear moves the top and the bottom apart and keeps the middle", () => {
  const slanted = sheared.apply(block(), random());
  const [top] = center(slanted.map((ink, i) => (Math.floor(i / 28) === 9 ? ink : 0)));
  const [bottom] = center(slanted.map((ink, i) => (Math.floor(i / 28) === 18 ? ink : 0)));
  // tan(25°) to tan(35°) over 9 rows.
  expect(Math.abs(top - bottom)).toBeGreaterThan(4);
  expect(Math.abs(top - bottom)).toBeLessThan(6.5);
  expect(center(slanted)[0]).toBeCloseTo(13.5, 1);
});

test("scaling leaves a quarter to two fifths of the area, in the middle", () => {
  const small = scaled.apply(block(), random());
  expect(sum(small) / INK).toBeGreaterThan(0.22);
  expect(sum(small) / INK).toBeLessThan(0.45);
  expect(center(small)[0]).toBeCloseTo(13.5, 1);
});

test("a rotation keeps the amount of ink and its center", () => {
  const turned = rotated.apply(block(), random());
  expect(sum(turned)).toBeCloseTo(INK, 0);
  expect(center(turned)[1]).toBeCloseTo(13.5, 1);
});

test("a translation moves the center by 3 to 5 pixels both ways", () => {
  const [x, y] = center(translated.apply(block(), random()));
  for (const moved of [Math.abs(x - 13.5), Math.abs(y - 13.5)]) {
    expect(moved).toBeGreaterThanOrEqual(2.9);
    expect(moved).toBeLessThanOrEqual(5.1);
  }
});

test("brightness lifts paper to a half and leaves ink", () => {
  const bright = brightness.apply(block(), random());
  expect([bright[0], bright[at(12, 12)]]).toEqual([0.5, 1]);
});

test("the stripe inverts the sides and keeps the middle", () => {
  const striped = stripe.apply(block(), random());
  expect([striped[at(0, 3)], striped[at(27, 3)], striped[at(7, 3)], striped[at(12, 12)]]).toEqual([
    1, 1, 0, 1,
  ]);
});

test("fog lightens paper unevenly and takes contrast away", () => {
  const foggy = fog.apply(block(), random());
  const paper = foggy.filter((_, i) => block()[i] === 0);
  expect(sum(paper) / paper.length).toBeGreaterThan(0.3);
  expect(Math.max(...paper) - Math.min(...paper)).toBeGreaterThan(0.2);
});

test("spatter, dotted line and zigzag add ink and take none away", () => {
  for (const corruption of [spatter, dottedLine, zigzag]) {
    const image = block();
    const damaged = corruption.apply(image, random());
    expect(damaged.every((ink, i) => ink >= image[i]!)).toBe(true);
    expect(sum(damaged) - INK).toBeGreaterThan(5);
  }
});

test("the zigzag reaches from edge to edge, the dotted line has gaps", () => {
  const columns = (image: Float32Array) =>
    Array.from({ length: 28 }, (_, x) => Array.from({ length: 28 }, (_, y) => image[at(x, y)]!));
  const crossed = columns(zigzag.apply(new Float32Array(784), random()));
  expect(crossed.every((column) => Math.max(...column) > 0.4)).toBe(true);
  const dotted = dottedLine.apply(new Float32Array(784), random());
  expect(sum(dotted)).toBeLessThan(0.7 * sum(zigzag.apply(new Float32Array(784), random())));
});

test("Canny's edges follow the outline of a block and leave its inside empty", () => {
  const edges = cannyEdges.apply(block(), random());
  expect(edges[at(14, 14)]).toBe(0);
  expect(edges[at(2, 2)]).toBe(0);
  const row = Array.from({ length: 28 }, (_, x) => edges[at(x, 14)]);
  expect(row.filter((ink) => ink === 1)).toHaveLength(2);
  expect(sum(edges)).toBeGreaterThan(28);
  expect(sum(edges)).toBeLessThan(50);
});
