import { expect, it } from "vitest";
import { extremes, onAnyImage } from "../testing/squares.ts";
import { maximumFilter } from "./maximumFilter.ts";

it("takes the maximum over the window, clipped at the borders", () => {
  expect([...maximumFilter(Uint8Array.of(1, 5, 2, 0, 0, 3), 6, 1, 1)]).toEqual([5, 5, 5, 2, 3, 3]);
});

it("agrees with the plain definition at every size and radius", () => {
  onAnyImage((data, width, height, radius) => {
    expect([...maximumFilter(data, width, height, radius)]).toEqual([
      ...extremes(data, width, radius, Math.max),
    ]);
  });
});
