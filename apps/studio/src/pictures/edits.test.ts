import { expect, it } from "vitest";
import { noEdits, partRead, seenSize, tiltedTo, turnedBy } from "./edits.ts";

const size = { width: 100, height: 40 };

it("reads the whole image where nothing is cut off", () => {
  expect(partRead(size, noEdits)).toEqual({ x: 0, y: 0, width: 100, height: 40 });
  expect(partRead(size, { turns: 1, tilt: 0 })).toEqual({ x: 0, y: 0, width: 40, height: 100 });
});

it("turns the crop with the image: what stood at the left stands at the top after a turn clockwise", () => {
  const edits = { turns: 0, tilt: 0, crop: { x: 0, y: 10, width: 20, height: 30 } } as const;
  expect(turnedBy(size, edits, 1)).toEqual({
    turns: 1,
    tilt: 0,
    crop: { x: 0, y: 0, width: 30, height: 20 },
  });
  expect(turnedBy(size, edits, -1)).toEqual({
    turns: 3,
    tilt: 0,
    crop: { x: 10, y: 80, width: 30, height: 20 },
  });
});

it("comes back to the same crop after four quarters, either way", () => {
  const edits = { turns: 1, tilt: -7.5, crop: { x: 3, y: 50, width: 20, height: 31 } } as const;
  for (const by of [1, -1] as const) {
    let turned: ReturnType<typeof turnedBy> = edits;
    for (let i = 0; i < 4; i++) {
      turned = turnedBy(size, turned, by);
      const { width, height } = seenSize(size, turned);
      expect(turned.crop!.x + turned.crop!.width).toBeLessThanOrEqual(width);
      expect(turned.crop!.y + turned.crop!.height).toBeLessThanOrEqual(height);
    }
    expect(turned).toEqual(edits);
  }
});

it("shows a tilted image whole: a square of 100 by 45 degrees needs one of its diagonal", () => {
  expect(seenSize({ width: 100, height: 100 }, { turns: 0, tilt: 45 })).toEqual({ width: 142, height: 142 });
  expect(seenSize({ width: 100, height: 40 }, { turns: 1, tilt: 0 })).toEqual({ width: 40, height: 100 });
});

it("keeps the middle of the crop on what it was on when the image is tilted", () => {
  const square = { width: 200, height: 200 };
  // Its middle is 50 pixels right of the image's: after 30 degrees clockwise 43 right of it and 25 below.
  const edits = { turns: 0, tilt: 0, crop: { x: 140, y: 90, width: 20, height: 20 } } as const;
  const tilted = tiltedTo(square, edits, 30);
  const { width, height } = seenSize(square, tilted);
  expect(tilted.crop!.x + 10 - width / 2).toBeCloseTo(43.3, -0.5);
  expect(tilted.crop!.y + 10 - height / 2).toBeCloseTo(25, -0.5);
  expect(tiltedTo(square, tilted, 0).crop!.x).toBeGreaterThanOrEqual(139);
  expect(tiltedTo(square, tilted, 0).crop!.x).toBeLessThanOrEqual(141);
});
