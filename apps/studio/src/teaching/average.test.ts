import { expect, it } from "vitest";
import { average } from "./average.ts";

it("stands half-way between two networks, weight by weight", () => {
  const a = new Map([["w", Float32Array.of(0, 2)]]);
  const b = new Map([["w", Float32Array.of(1, -4)]]);
  expect(average(a, b)).toEqual(new Map([["w", Float32Array.of(0.5, -1)]]));
});

it("says where networks are not the same", () => {
  const a = new Map([["w", Float32Array.of(0, 2)]]);
  expect(() => average(a, new Map([["w", Float32Array.of(1)]]))).toThrow('the networks differ in "w"');
});
