import fc from "fast-check";
import { expect, it } from "vitest";
import { horizontalRunLengths, strokeWidth, verticalRunLengths } from "./runLengths.ts";
import { maskOf, turned } from "./testing/pictures.ts";

const drawing = maskOf(`
  ##.#
  .#.#
  .#..
`);

it("gives every ink pixel the length of its run", () => {
  expect([...horizontalRunLengths(drawing)]).toEqual([2, 2, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0]);
  expect([...verticalRunLengths(drawing)]).toEqual([1, 3, 0, 2, 0, 3, 0, 2, 0, 3, 0, 0]);
});

it("runs across in an image as it runs down in the image turned by 90 degrees", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 42, maxLength: 42 }), (ink) => {
      const mask = { width: 7, height: 6, data: Uint8Array.from(ink, Number) };
      const across = { width: 7, height: 6, data: Uint8Array.from(horizontalRunLengths(mask)) };
      expect([...verticalRunLengths(turned(mask))]).toEqual([...turned(across).data]);
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
