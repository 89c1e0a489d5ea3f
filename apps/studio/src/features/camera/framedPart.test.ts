import { expect, it } from "vitest";
import { framedPart } from "./framedPart.ts";

it("gives the frame and a twelfth around it, in the camera's pixels", () => {
  const place = { x: 10, y: 20, width: 400, height: 200 };
  const frame = { x: 110, y: 70, width: 200, height: 100 };
  // The picture is twice as large as its place: 100 px left of the frame are 200, less 8 % of 400.
  expect(framedPart(place, frame, 800, 400)).toEqual({ x: 168, y: 84, width: 464, height: 232 });
});

it("counts what the place hides at the sides, and stays in the picture", () => {
  const place = { x: 0, y: 0, width: 100, height: 100 };
  expect(framedPart(place, place, 300, 100)).toEqual({ x: 92, y: 0, width: 116, height: 100 });
});
