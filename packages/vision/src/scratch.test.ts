import { expect, it } from "vitest";
import { scratch } from "./scratch.ts";

it("gives the same memory again where it is long enough, and more where not", () => {
  const bytes = scratch(Uint8Array);
  const first = bytes(100);
  first[99] = 7;
  expect(bytes(50)).toBe(first);
  expect(first[99]).toBe(7);
  expect(bytes(101).length).toBeGreaterThanOrEqual(101);
});

it("does not keep what a large photo needs", () => {
  const bytes = scratch(Uint8Array);
  expect(bytes(5e6).length).toBe(5e6);
  expect(bytes(10).length).toBeLessThan(1e6);
});
