import fc from "fast-check";
import { expect, it } from "vitest";
import { strokeWidth, verticalRunLengths } from "./runLengths.ts";
import { maskOf, turned } from "./testing/pictures.ts";

const drawing = maskOf(`
  ##.#
  .#.#
  .#..
`);

it("gives every ink pixel the length of its run from top to bottom", () => {
  expect([...verticalRunLengths(drawing)]).toEqual([1, 3, 0, 2, 0, 3, 0, 2, 0, 3, 0, 0]);
});

it("finds the strokes of an image turned by 90 degrees as wide as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 42, maxLength: 42 }), (ink) => {
      const mask = { width: 7, height: 6, data: Uint8Array.from(ink, Number) };
      expect(strokeWidth(turned(mask))).toBe(strokeWidth(mask));
    }),
  );
});

it("takes the median of the shorter run for the strokes' width", () => {
  expect(strokeWidth(maskOf("...\n...")).valueOf()).toBe(0);
  expect(
    strokeWidth(
      maskOf(`
        .........
        #########
        #########
        ..##.....
        ..##.....
        ..##.....
      `),
    ),
  ).toBe(2);
});
