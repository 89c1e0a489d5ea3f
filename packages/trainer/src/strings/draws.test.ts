import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { chance, normalWithin, pick, pickWeighted } from "./draws.ts";

it("draws names as often as their weights say, and never one of weight 0", () => {
  const random = new Random(1);
  const counts = { a: 0, b: 0, never: 0 };
  for (let i = 0; i < 8000; i++) counts[pickWeighted(random, { a: 3, never: 0, b: 1 })]++;
  expect(counts.never).toBe(0);
  expect(counts.a / 8000).toBeCloseTo(0.75, 1.7);
});

it("refuses weights that leave nothing, and empty lists", () => {
  expect(() => pickWeighted(new Random(1), { a: 0 })).toThrow('{"a":0} leave nothing to draw');
  expect(() => pick(new Random(1), [])).toThrow("the list is empty");
});

it("holds a normal draw within its limits", () => {
  const random = new Random(2);
  const values = Array.from({ length: 1000 }, () => normalWithin(random, 0, 10, -1, 2));
  expect([Math.min(...values), Math.max(...values)]).toEqual([-1, 2]);
});

it("takes a chance of 0 never and of 1 always", () => {
  const random = new Random(3);
  for (let i = 0; i < 100; i++) expect([chance(random, 0), chance(random, 1)]).toEqual([false, true]);
});
