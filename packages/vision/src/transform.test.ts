import fc from "fast-check";
import { expect, it } from "vitest";
import { followed, scaled, type Transform, transformPoint } from "./transform.ts";

const number = fc.double({ min: -5, max: 5, noNaN: true });
const transform = fc.tuple(number, number, number, number, number, number) as fc.Arbitrary<Transform>;
const point = fc.tuple(number, number);

it("does one transform and then the other, in this order", () => {
  const turn: Transform = [0, 1, -1, 0, 0, 0];
  const shift: Transform = [1, 0, 0, 1, 10, 0];
  expect(transformPoint(followed(turn, shift), [2, 3])).toEqual([7, 2]);
  expect(transformPoint(followed(shift, turn), [2, 3])).toEqual([-3, 12]);
  fc.assert(
    fc.property(transform, transform, point, (first, second, place) => {
      const [x, y] = transformPoint(followed(first, second), place);
      const [u, v] = transformPoint(second, transformPoint(first, place));
      expect(x).toBeCloseTo(u, 6);
      expect(y).toBeCloseTo(v, 6);
    }),
  );
});

it("scales what a transform gives", () => {
  expect(transformPoint(scaled([1, 0, 0, 1, 2, 3], 2), [1, 1])).toEqual([6, 8]);
});
