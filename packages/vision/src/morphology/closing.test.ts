import fc from "fast-check";
import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { closing } from "./closing.ts";

/** The extreme over the square around each pixel, from the definition. */
function extremes(data: Uint8Array, w: number, r: number, extreme: (...levels: number[]) => number) {
  return data.map((_, i) => {
    const [x, y] = [i % w, Math.floor(i / w)];
    const near = data.filter((_, j) => Math.abs((j % w) - x) <= r && Math.abs(Math.floor(j / w) - y) <= r);
    return extreme(...near);
  });
}

it("closes as its definition says, at every size and radius", () => {
  const size = fc.integer({ min: 1, max: 14 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 0, max: 8 }),
      fc.infiniteStream(fc.nat(255)),
      (width, height, radius, levels) => {
        const data = Uint8Array.from({ length: width * height }, () => levels.next().value!);
        const dilated = extremes(data, width, radius, Math.max);
        const closed = closing({ width, height, channels: 1, data }, radius);
        expect([...closed.data]).toEqual([...extremes(dilated, width, radius, Math.min)]);
      },
    ),
  );
});

it("fills dark strokes narrower than the window and keeps wider shadows with their edges", () => {
  const gray = grayOf(40, 40, (x) => (x === 8 || x === 9 ? 20 : x < 25 ? 200 : 90));
  expect([...closing(gray, 3).data.subarray(0, 40)]).toEqual(
    Array.from({ length: 40 }, (_, x) => (x < 25 ? 200 : 90)),
  );
});

it("is never darker than the image, and closing again changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(255), { minLength: 30, maxLength: 30 }), fc.nat(4), (levels, radius) => {
      const gray = grayOf(6, 5, (x, y) => levels[y * 6 + x]!);
      const closed = closing(gray, radius);
      expect(closed.data.every((level, i) => level >= gray.data[i]!)).toBe(true);
      expect([...closing(closed, radius).data]).toEqual([...closed.data]);
    }),
  );
});
