import { expect, it } from "vitest";
import { noEdits, partRead, turnedBy, turnedSize } from "./edits.ts";

const size = { width: 100, height: 40 };

it("reads the whole image where nothing is cut off", () => {
  expect(partRead(size, noEdits)).toEqual({ x: 0, y: 0, width: 100, height: 40 });
  expect(partRead(size, { turns: 1 })).toEqual({ x: 0, y: 0, width: 40, height: 100 });
});

it("turns the crop with the image: what stood at the left stands at the top after a turn clockwise", () => {
  const edits = { turns: 0, crop: { x: 0, y: 10, width: 20, height: 30 } } as const;
  expect(turnedBy(size, edits, 1)).toEqual({ turns: 1, crop: { x: 0, y: 0, width: 30, height: 20 } });
  expect(turnedBy(size, edits, -1)).toEqual({ turns: 3, crop: { x: 10, y: 80, width: 30, height: 20 } });
});

it("comes back to the same crop after four quarters, either way", () => {
  const edits = { turns: 1, crop: { x: 3, y: 50, width: 20, height: 31 } } as const;
  for (const by of [1, -1] as const) {
    let turned: ReturnType<typeof turnedBy> = edits;
    for (let i = 0; i < 4; i++) {
      turned = turnedBy(size, turned, by);
      const { width, height } = turnedSize(size, turned);
      expect(turned.crop!.x + turned.crop!.width).toBeLessThanOrEqual(width);
      expect(turned.crop!.y + turned.crop!.height).toBeLessThanOrEqual(height);
    }
    expect(turned).toEqual(edits);
  }
});
