import { expect, test } from "vitest";
import { Random } from "./random.ts";

const draws = (random: Random, count = 5) => Array.from({ length: count }, () => random.uint32());

test("the same seed and path repeat the same draws", () => {
  expect(draws(new Random(7).at("shuffle", 3))).toEqual(draws(new Random(7).at("shuffle", 3)));
});

test("another seed, name or number gives other draws", () => {
  const streams = [
    new Random(7).at("a", 1),
    new Random(8).at("a", 1),
    new Random(7).at("b", 1),
    new Random(7).at("a", 2),
  ];
  expect(new Set(streams.map((stream) => draws(stream).join())).size).toBe(4);
});

test("a stream is not moved by draws from its parent", () => {
  const parent = new Random(1);
  const before = draws(parent.at("child"));
  draws(parent, 1000);
  expect(draws(parent.at("child"))).toEqual(before);
});

test("seeds past 32 bits are told apart", () => {
  expect(draws(new Random(5))).not.toEqual(draws(new Random(5 + 2 ** 32)));
  expect(() => new Random(-1)).toThrow("-1 is not a non-negative integer");
});

test("normal draws have mean 0, variance 1 and the tails of a normal distribution", () => {
  const values = new Random(3).fillNormal(new Float32Array(200_000));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const beyondTwo = values.filter((value) => Math.abs(value) > 2).length / values.length;
  expect(mean).toBeCloseTo(0, 1.9);
  expect(variance).toBeCloseTo(1, 1.9);
  expect(beyondTwo).toBeGreaterThan(0.0435);
  expect(beyondTwo).toBeLessThan(0.0475);
});

test("uniform float draws fill [0, 1) evenly", () => {
  const values = new Random(4).fillUniform(new Float32Array(100_000));
  const counts = new Array(10).fill(0);
  for (const value of values) counts[Math.floor(value * 10)]++;
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test("a permutation holds every number once and is not the identity", () => {
  const order = new Random(5).permutation(1000);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect([...order]).not.toEqual([...order].sort((a, b) => a - b));
});
