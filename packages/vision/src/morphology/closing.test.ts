import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { extremes, onAnyImage } from "../testing/squares.ts";
import { closing } from "./closing.ts";

it("closes as its definition says, at every size and radius", () => {
  onAnyImage((data, width, height, radius) => {
    const dilated = extremes(data, width, radius, Math.max);
    const closed = closing({ width, height, channels: 1, data }, radius);
    expect([...closed.data]).toEqual([...extremes(dilated, width, radius, Math.min)]);
  });
});

it("fills dark strokes narrower than the window and keeps wider shadows with their edges", () => {
  const gray = grayOf(40, 40, (x) => (x === 8 || x === 9 ? 20 : x < 25 ? 200 : 90));
  expect([...closing(gray, 3).data.subarray(0, 40)]).toEqual(
    Array.from({ length: 40 }, (_, x) => (x < 25 ? 200 : 90)),
  );
});

it("is never darker than the image, and closing again changes nothing", () => {
  onAnyImage((data, width, height, radius) => {
    const closed = closing({ width, height, channels: 1, data }, radius);
    expect(closed.data.every((level, i) => level >= data[i]!)).toBe(true);
    expect([...closing(closed, radius).data]).toEqual([...closed.data]);
  });
});
