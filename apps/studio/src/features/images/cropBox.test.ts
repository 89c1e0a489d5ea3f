import { expect, it } from "vitest";
import { moveHandle } from "./cropBox.ts";

const picture = { width: 200, height: 100 };
const box = { x: 20, y: 10, width: 100, height: 50 };

it("moves the whole frame and keeps it in the picture", () => {
  expect(moveHandle(box, "all", 30, 5, picture)).toEqual({ ...box, x: 50, y: 15 });
  expect(moveHandle(box, "all", 300, -99, picture)).toEqual({ ...box, x: 100, y: 0 });
});

it("moves a corner, the opposite one stays", () => {
  expect(moveHandle(box, "top-left", -10, 20, picture)).toEqual({ x: 10, y: 30, width: 110, height: 30 });
  expect(moveHandle(box, "bottom-right", 500, 500, picture)).toEqual({
    x: 20,
    y: 10,
    width: 180,
    height: 90,
  });
});

it("does not let the sides cross", () => {
  expect(moveHandle(box, "top-right", -500, 500, picture)).toEqual({ x: 20, y: 52, width: 8, height: 8 });
});
