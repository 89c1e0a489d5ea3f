import { expect, it } from "vitest";
import { inkPolarity } from "./polarity.ts";
import { evenImage, filled } from "./testing/drawnMask.ts";

/** A bar that fills an image but for its four corners. */
function bar(ink: number, paper: number) {
  const image = evenImage(20, 120, ink);
  const corners = [
    [0, 0],
    [16, 0],
    [0, 116],
    [16, 116],
  ] as const;
  return corners.reduce((on, [x, y]) => filled(on, { x, y, width: 4, height: 4 }, paper), image);
}

it("takes what has the four corners alone for the paper around a digit that fills its crop", () => {
  expect(inkPolarity(bar(30, 240))).toBe("dark");
  expect(inkPolarity(bar(240, 30))).toBe("light");
});
