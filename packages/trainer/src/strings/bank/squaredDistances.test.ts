import fc from "fast-check";
import { expect, it } from "vitest";
import { distanceScratch, squaredDistances } from "./squaredDistances.ts";

function transform(mask: Uint8Array, width: number, height: number, target: 0 | 1): number[] {
  const out = new Float32Array(width * height);
  squaredDistances(mask, width, height, target, out, distanceScratch(width));
  return Array.from(out);
}

it("gives the squared distance to one pixel", () => {
  const mask = Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0);
  expect(transform(mask, 3, 3, 1)).toEqual([2, 1, 2, 1, 0, 1, 2, 1, 2]);
});

it("is 1e10 everywhere where no pixel has the value", () => {
  expect(transform(new Uint8Array(4), 2, 2, 1)).toEqual([1e10, 1e10, 1e10, 1e10]);
});

it("agrees with brute force on any small mask", () => {
  const masks = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        cells: fc.array(fc.constantFrom(0, 1), { minLength: width * height, maxLength: width * height }),
        target: fc.constantFrom<0 | 1>(0, 1),
      }),
    );
  fc.assert(
    fc.property(masks, ({ width, height, cells, target }) => {
      const expected = cells.map((_, p) => {
        let nearest = 1e10;
        for (const [q, cell] of cells.entries()) {
          if (cell !== target) continue;
          const dx = (p % width) - (q % width);
          const dy = Math.floor(p / width) - Math.floor(q / width);
          nearest = Math.min(nearest, dx * dx + dy * dy);
        }
        return nearest;
      });
      expect(transform(Uint8Array.from(cells), width, height, target)).toEqual(expected);
    }),
  );
});
