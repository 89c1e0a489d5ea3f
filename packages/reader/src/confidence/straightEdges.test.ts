import { expect, it } from "vitest";
import { straightEdges } from "./straightEdges.ts";

/** A page of 40 x 40 pixels, 200 where ink is. */
function page(isInk: (x: number, y: number) => boolean) {
  const darkness = Uint8Array.from({ length: 1600 }, (_, i) => (isInk(i % 40, Math.floor(i / 40)) ? 200 : 0));
  return { darkness, labeling: { width: 40, height: 40, labels: new Int32Array(1600), components: [] } };
}

const box = { x: 8, y: 8, width: 24, height: 24 };

it("finds nearly all edges of a bar straight, of an oval few, of a stroke aslant none", () => {
  const bar = page((x, y) => x >= 18 && x < 22 && y >= 10 && y < 30);
  const oval = page((x, y) => Math.abs(Math.hypot((x - 20) / 8, (y - 20) / 10) - 1) < 0.25);
  const aslant = page((x, y) => Math.abs(x - y) < 3 && x > 9 && x < 30);
  expect(straightEdges(box, bar, 200)).toBeGreaterThan(0.8);
  expect(straightEdges(box, oval, 200)).toBeLessThan(0.4);
  expect(straightEdges(box, aslant, 200)).toBeLessThan(0.1);
});

it("is 0 of bare paper, and looks at what lies in the page alone", () => {
  expect(
    straightEdges(
      box,
      page(() => false),
      200,
    ),
  ).toBe(0);
  const whole = { x: -4, y: -4, width: 60, height: 60 };
  expect(
    straightEdges(
      whole,
      page((x) => x > 20),
      200,
    ),
  ).toBe(1);
});
