import { Random } from "@numera/random";
import { toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { drawPenWriting } from "./penStrokes.ts";

it("draws strokes upright, in their proportions, with paper around", () => {
  // An L, twice as high as wide, and a dot.
  const writing = {
    text: "L.",
    strokes: [
      [0, 0, 0, 200, 100, 200],
      [150, 200],
    ],
  };
  for (let i = 0; i < 6; i++) {
    const { image, text } = drawPenWriting(new Random(3).at(i), writing);
    expect(text).toBe("L.");
    const { data, width, height } = toGrayscale(image);
    const [least, most] = [Math.min(...data), Math.max(...data)];
    const inked = [...data.keys()].filter((at) => data[at]! < (least + most) / 2);
    const xs = inked.map((at) => at % width);
    const ys = inked.map((at) => Math.floor(at / width));
    const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    expect(wide / high).toBeGreaterThan(0.6);
    expect(wide / high).toBeLessThan(0.95);
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...ys)).toBeLessThan(height - 1);
  }
});
