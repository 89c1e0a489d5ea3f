import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import type { GrayImage } from "../raster.ts";
import { drawnMask, evenImage, inked, seventyFour } from "../testing/drawnMask.ts";
import { faintInk } from "./faintInk.ts";
import { inkMask } from "./inkMask.ts";

const digits = drawnMask(seventyFour, 4);

/** Paper with a little grain. */
function grained(image: GrayImage): GrayImage {
  let state = 1;
  const noise = () => {
    state = (state * 16_807) % 2_147_483_647;
    return (state % 5) - 2;
  };
  return {
    ...image,
    data: Uint8Array.from(image.data, (level) => Math.min(255, level + noise())),
  };
}

function faintOn(image: GrayImage) {
  const { mask, darkness } = inkMask(grained(image));
  return faintInk(darkness, mask, 4);
}

const pen = inked(evenImage(160, 160, 235), digits, 30, 20, 20);

it("finds pencil below pen, and that alone", () => {
  const faint = faintOn(inked(pen, digits, 60, 100, 180))!;
  const boxes = connectedComponents(faint).components.map(({ box }) => box);
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toEqual({ x: 60, y: 100, width: 20, height: 28 });
});

it("finds nothing where there is but pen, or a single faint stroke, or hundreds of faint specks", () => {
  expect(faintOn(pen)).toBeUndefined();
  expect(faintOn(inked(pen, drawnMask(["#####"], 4), 60, 120, 180))).toBeUndefined();
  let dotted = pen;
  for (let y = 70; y < 150; y += 8) {
    for (let x = 8; x < 150; x += 8) dotted = inked(dotted, drawnMask(["##", "##"]), x, y, 180);
  }
  expect(faintOn(dotted)).toBeUndefined();
});
