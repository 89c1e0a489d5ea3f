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
