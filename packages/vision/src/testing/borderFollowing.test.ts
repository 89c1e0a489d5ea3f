import fc from "fast-check";
import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import type { Mask } from "../raster.ts";
import { contourLength, contoursOf } from "./borderFollowing.ts";
import { maskOf } from "./pictures.ts";

it("follows the border of a square once around", () => {
  const [contour, ...others] = contoursOf(
    maskOf(`
      .....
      .###.
      .###.
      .###.
      .....
    `),
  );
  expect(others).toEqual([]);
  expect(contour).toMatchObject({ hole: false, parent: -1 });
  const points = new Set(
    Array.from({ length: 8 }, (_, i) => `${contour!.points[2 * i]},${contour!.points[2 * i + 1]}`),
  );
  expect(contour!.points).toHaveLength(16);
  expect(points).toEqual(new Set(["1,1", "2,1", "3,1", "1,2", "3,2", "1,3", "2,3", "3,3"]));
  expect(contourLength(contour!)).toBe(8);
});

it("tells what surrounds what: a dot in a hole in a ring", () => {
  const contours = contoursOf(
    maskOf(`
      #######
      #.....#
      #..#..#
      #.....#
      #######
    `),
  );
  expect(contours.map(({ hole, parent }) => ({ hole, parent }))).toEqual([
    { hole: false, parent: -1 },
    { hole: true, parent: 0 },
    { hole: false, parent: 1 },
  ]);
});

it("gives a single pixel a contour of one point, and a line one that goes there and back", () => {
  expect([...contoursOf(maskOf("..#"))[0]!.points]).toEqual([2, 0]);
  expect([...contoursOf(maskOf("####"))[0]!.points]).toEqual([0, 0, 1, 0, 2, 0, 3, 0, 2, 0, 1, 0]);
});

it("counts two holes in an 8 and one in a 0", () => {
  const holes = (drawing: string) => contoursOf(maskOf(drawing)).filter(({ hole }) => hole).length;
  expect(holes("###\n#.#\n###\n#.#\n###")).toBe(2);
  expect(holes(".#.\n#.#\n#.#\n.#.")).toBe(1);
});

it("finds one outer border a component, and all on ink", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }), (ink) => {
      const mask: Mask = { width: 12, height: 10, data: Uint8Array.from(ink, Number) };
      const contours = contoursOf(mask);
      expect(contours.filter(({ hole }) => !hole)).toHaveLength(connectedComponents(mask).components.length);
      for (const { points } of contours) {
        for (let i = 0; i < points.length; i += 2)
          expect(mask.data[points[i + 1]! * 12 + points[i]!]).toBe(1);
      }
    }),
  );
});
