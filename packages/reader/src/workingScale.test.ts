import fc from "fast-check";
import { expect, it } from "vitest";
import { toSource, workingScale } from "./workingScale.ts";

it("keeps most images, enlarges small ones and reduces large photos to 3 MP", () => {
  expect(workingScale({ width: 800, height: 600 })).toBe(1);
  expect(workingScale({ width: 200, height: 40 })).toBe(2);
  const scale = workingScale({ width: 4000, height: 3000 });
  expect(4000 * scale * 3000 * scale).toBeCloseTo(3e6);
});

it("keeps the longest strip under 3 MP when it is enlarged", () => {
  const scale = workingScale({ width: 40_000, height: 40 });
  expect(40_000 * scale * 40 * scale).toBeCloseTo(3e6);
});

it("maps boxes back to whole source pixels that cover them, inside the image", () => {
  const source = { width: 100, height: 80 };
  expect(toSource({ x: 3, y: 4, width: 4, height: 5 }, 2, source)).toEqual({
    x: 1,
    y: 2,
    width: 3,
    height: 3,
  });
  const n = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(n, n, n, n, fc.double({ min: 0.2, max: 2, noNaN: true }), (x, y, width, height, scale) => {
      const box = { x, y, width: width + 1, height: height + 1 };
      const large = {
        width: Math.ceil((x + width + 1) / scale),
        height: Math.ceil((y + height + 1) / scale),
      };
      const mapped = toSource(box, scale, large);
      expect(mapped.x * scale).toBeLessThanOrEqual(x + 1e-9);
      expect((mapped.x + mapped.width) * scale).toBeGreaterThanOrEqual(x + width + 1 - 1e-9);
      expect(mapped.x + mapped.width).toBeLessThanOrEqual(large.width);
      expect(mapped.y + mapped.height).toBeLessThanOrEqual(large.height);
    }),
  );
});
