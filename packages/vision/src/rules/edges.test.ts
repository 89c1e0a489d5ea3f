import { expect, it } from "vitest";
import { edgesOf } from "./edges.ts";

it("knows what is at an image's upper or lower edge, and what is nearer than a reach", () => {
  const edges = edgesOf({ height: 100 });
  expect([0, 2, 3, 50, 97, 98, 100].map((y) => edges.isAt(10, y))).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(edges.isAt(10, 8, 8)).toBe(true);
  expect(edges.isAt(10, 9, 8)).toBe(false);
});

it("asks for the place in the image that a page was turned from", () => {
  // The page is the image turned by a quarter: its columns are the image's rows.
  const edges = edgesOf({ height: 100 }, [0, 1, 1, 0, 0, 0]);
  expect(edges.isAt(1, 50)).toBe(true);
  expect(edges.isAt(50, 1)).toBe(false);
});
