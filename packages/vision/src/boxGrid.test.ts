import fc from "fast-check";
import { expect, it } from "vitest";
import { BoxGrid } from "./boxGrid.ts";
import { overlapX, overlapY } from "./geometry.ts";

const boxes = fc.record({
  x: fc.integer({ min: -50, max: 300 }),
  y: fc.integer({ min: -50, max: 300 }),
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 90 }),
});

it("finds all that touches a box, in the order in which it was added", () => {
  fc.assert(
    fc.property(fc.array(boxes), boxes, (all, box) => {
      const grid = new BoxGrid<number>(32, 20);
      for (const [i, one] of all.entries()) grid.add(one, i);
      const near = grid.near(box);
      expect(near).toEqual([...new Set(near)].sort((a, b) => a - b));
      for (const [i, one] of all.entries()) {
        if (overlapX(one, box) > 0 && overlapY(one, box) > 0) expect(near).toContain(i);
      }
    }),
  );
});

it("takes whole rows for cells that are infinitely wide, and leaves out what is far above or below", () => {
  const grid = new BoxGrid<string>(Number.POSITIVE_INFINITY, 10);
  grid.add({ x: 900, y: 0, width: 5, height: 5 }, "right");
  grid.add({ x: 0, y: 50, width: 5, height: 5 }, "below");
  expect(grid.near({ x: 0, y: 3, width: 1, height: 1 })).toEqual(["right"]);
});

it("finds a box that touches millions of cells, and what such a box touches, without counting them", () => {
  const grid = new BoxGrid<string>(2, 2);
  grid.add({ x: 5, y: 5, width: 3, height: 3 }, "small");
  grid.add({ x: -20_000, y: 0, width: 40_000, height: 20_000 }, "large");
  expect(grid.near({ x: 6, y: 6, width: 1, height: 1 })).toEqual(["small", "large"]);
  expect(grid.near({ x: 15_000, y: 9000, width: 1, height: 1 })).toEqual(["large"]);
  expect(grid.near({ x: 0, y: 0, width: 30_000, height: 30_000 })).toEqual(["small", "large"]);
});
