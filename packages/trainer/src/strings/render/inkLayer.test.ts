import { expect, it } from "vitest";
import { FIELD_AREA, FIELD_EDGE, FIELD_SIDE, FIELD_UNIT } from "../bank/signedDistanceField.ts";
import { InkLayer } from "./inkLayer.ts";

function layer(width: number, height: number): InkLayer {
  const ink = new InkLayer();
  ink.reset(width, height);
  return ink;
}

const column = (ink: InkLayer, x: number) =>
  Array.from({ length: ink.height }, (_, y) => ink.coverage[y * ink.width + x]!);

/** The field of a disc of the given radius about the middle. */
function disc(radius: number): Uint8Array {
  return Uint8Array.from({ length: FIELD_AREA }, (_, i) => {
    const distance = Math.hypot((i % FIELD_SIDE) + 0.5 - 28, Math.floor(i / FIELD_SIDE) + 0.5 - 28);
    return Math.max(0, Math.min(255, Math.round(FIELD_EDGE + FIELD_UNIT * (radius - distance))));
  });
}

const inkOf = (ink: InkLayer) => ink.coverage.reduce((sum, value) => sum + value, 0);

it("covers the rows within half a width of a line, and half of those at its edge", () => {
  const ink = layer(20, 7);
  ink.drawPath(Float32Array.of(-5, 3.5, 25, 3.5), 1, undefined);
  expect(column(ink, 10)).toEqual([0, 0, 0.5, 1, 0.5, 0, 0]);
  expect(Array.from(ink.extent)).toEqual([0, 2, 19, 4]);
});

it("draws a line thinner than a pixel fainter, not thinner", () => {
  const ink = layer(20, 5);
  ink.drawPath(Float32Array.of(-5, 2.5, 25, 2.5), 0.25, undefined);
  expect(column(ink, 10)).toEqual([0, 0, 0.5, 0, 0]);
});

it("draws a glyph of a bank at any scale with the area that it has there", () => {
  for (const scale of [0.4, 1, 1.7]) {
    const ink = layer(120, 120);
    ink.drawField(disc(15), [scale, 0, 0, scale, 5, 5], 0, undefined);
    expect(inkOf(ink) / (Math.PI * (15 * scale) ** 2)).toBeCloseTo(1, 1.5);
  }
});

it("moves a glyph's edge by its growth, in the layer's pixels", () => {
  const ink = layer(70, 70);
  ink.drawField(disc(15), [1, 0, 0, 1, 5, 5], 3, undefined);
  expect(inkOf(ink) / (Math.PI * 18 ** 2)).toBeCloseTo(1, 1.5);
});

it("draws strokes across a broad nib thinner than strokes along it", () => {
  const nib = { angle: 0, contrast: 1.5 };
  const along = layer(30, 30);
  along.drawPath(Float32Array.of(5, 15, 25, 15), 2.5, nib);
  const across = layer(30, 30);
  across.drawPath(Float32Array.of(15, 5, 15, 25), 2.5, nib);
  expect(inkOf(across)).toBeLessThan(0.7 * inkOf(along));
});

it("draws what is inside and leaves out what is outside", () => {
  const ink = layer(10, 10);
  ink.drawPath(Float32Array.of(-50, -50, -20, -20), 3, undefined);
  ink.drawField(disc(15), [1, 0, 0, 1, 500, 0], 0, undefined);
  expect(inkOf(ink)).toBe(0);
  expect(ink.extent[2]).toBe(-1);
});
