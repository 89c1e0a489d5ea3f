import fc from "fast-check";
import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { blankCanvas } from "../draw/canvas.ts";
import { drawText } from "../draw/text.ts";
import { glyphOf, joinGlyphs } from "../glyphs/glyph.ts";
import { toGrayscale } from "../grayscale.ts";
import { digitImage, digitSide } from "./digitImage.ts";

interface Written {
  readonly digit: string;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  /** Gray level of the pen on paper of 255. */
  readonly pen?: number;
  readonly thickness?: number;
}

function image({ digit, height, x = 20, y = 20, pen = 0, thickness = height / 8 }: Written): Float32Array {
  const canvas = blankCanvas(260, 260);
  drawText(canvas, digit, x, y, height, [pen, pen, pen], thickness);
  const darkness = Uint8Array.from(toGrayscale(canvas).data, (gray) => 255 - gray);
  const data = darkness.map((d) => (d > (255 - pen) / 2 ? 1 : 0));
  const labeling = connectedComponents({ width: 260, height: 260, data });
  const out = new Float32Array(digitSide * digitSide);
  digitImage(labeling.components.map(glyphOf).reduce(joinGlyphs), labeling, darkness, out, 0);
  return out;
}

function extent(out: Float32Array) {
  const on = [...out.keys()].filter((i) => out[i]! > 0);
  const xs = on.map((i) => i % digitSide);
  const ys = on.map((i) => Math.floor(i / digitSide));
  const mass = on.reduce((sum, i) => sum + out[i]!, 0);
  const center = (at: number[]) => on.reduce((sum, i, k) => sum + out[i]! * at[k]!, 0) / mass;
  return {
    width: Math.max(...xs) - Math.min(...xs) + 1,
    height: Math.max(...ys) - Math.min(...ys) + 1,
    centerX: center(xs),
    centerY: center(ys),
    mass,
  };
}

it("fits a digit into 20 pixels with its aspect kept, whatever its size", () => {
  for (const height of [12, 20, 60, 200]) {
    const { width, height: h } = extent(image({ digit: "0", height }));
    expect(h).toBe(20);
    expect(width).toBeGreaterThan(12); // 4 : 6 of the font, and the strokes' width
    expect(width).toBeLessThan(16);
  }
});

it("sets the center of mass within half a pixel of (14, 14)", () => {
  for (const digit of "0123456789") {
    const { centerX, centerY } = extent(image({ digit, height: 80 }));
    expect(Math.abs(centerX - 14)).toBeLessThanOrEqual(0.56);
    expect(Math.abs(centerY - 14)).toBeLessThanOrEqual(0.56);
  }
});

it("gives the same image wherever the digit stands", () => {
  const place = fc.integer({ min: 10, max: 150 });
  fc.assert(
    fc.property(place, place, fc.constantFrom(..."0123456789"), (x, y, digit) => {
      const moved = image({ digit, height: 80, x, y });
      const first = image({ digit, height: 80 });
      for (const [i, value] of first.entries()) expect(moved[i]).toBeCloseTo(value, 2);
    }),
    { numRuns: 25 },
  );
});

it("gives a pale pencil the image of a black pen", () => {
  const pencil = image({ digit: "5", height: 60, pen: 190 });
  const pen = image({ digit: "5", height: 60, pen: 0 });
  for (const [i, value] of pen.entries()) expect(Math.abs(pencil[i]! - value)).toBeLessThan(0.06);
});

it("keeps gray edges between paper at 0 and ink at 1", () => {
  const out = image({ digit: "3", height: 70 });
  expect(Math.max(...out)).toBe(1);
  expect(Math.min(...out)).toBe(0);
  expect(out.filter((value) => value > 0.1 && value < 0.9).length).toBeGreaterThan(20);
});

it("thickens hairlines to the strokes that MNIST has", () => {
  const hairline = extent(image({ digit: "4", height: 200, thickness: 3 })).mass;
  const stroke = extent(image({ digit: "4", height: 200, thickness: 22 })).mass;
  expect(hairline).toBeGreaterThan(0.7 * stroke);
});

it("leaves other components in the digit's box out", () => {
  // A ring with a dot in it: the ring's image has an empty middle.
  const ring = Uint8Array.from({ length: 900 }, (_, i) => {
    const radius = Math.hypot((i % 30) - 14.5, Math.floor(i / 30) - 14.5);
    return radius < 3 || (radius > 9 && radius < 13) ? 1 : 0;
  });
  const labeling = connectedComponents({ width: 30, height: 30, data: ring });
  const out = new Float32Array(digitSide * digitSide);
  digitImage(
    glyphOf(labeling.components[0]!),
    labeling,
    ring.map((ink) => 255 * ink),
    out,
    0,
  );
  expect(out[14 * digitSide + 14]).toBe(0);
});

it("writes at the offset and nowhere else", () => {
  const labeling = connectedComponents({ width: 1, height: 1, data: Uint8Array.of(1) });
  const out = new Float32Array(3 * digitSide * digitSide).fill(9);
  digitImage(glyphOf(labeling.components[0]!), labeling, Uint8Array.of(255), out, digitSide * digitSide);
  expect(out.subarray(0, digitSide * digitSide).every((value) => value === 9)).toBe(true);
  expect(out.subarray(2 * digitSide * digitSide).every((value) => value === 9)).toBe(true);
  expect(out.subarray(digitSide * digitSide, 2 * digitSide * digitSide).some((value) => value === 9)).toBe(
    false,
  );
});
