import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { InkLayer } from "../render/inkLayer.ts";
import type { Paper } from "../settings.ts";
import { castShadow, shadeSlope, stain } from "./lighting.ts";
import { printLines, type WritingPlace } from "./printedLines.ts";
import { drawSecurityPattern } from "./securityPattern.ts";
import type { Sheet } from "./sheet.ts";

const [WIDTH, HEIGHT, LEVEL] = [160, 40, 200];

function sheet(): Sheet {
  const gray = new Float32Array(WIDTH * HEIGHT).fill(LEVEL);
  return { width: WIDTH, height: HEIGHT, gray, em: 24, scale: 1 };
}

/** Digits of 24 pixels on a baseline at row 32, from column 10 on, in four boxes of 1.2 em. */
const PLACE: WritingPlace = {
  toPixels: [24, 0, 0, 24, 10, 32],
  em: 24,
  left: 0,
  right: 4.8,
  cells: { pitch: 1.2, count: 4 },
};

function linesOf(paper: Paper, seed: number): InkLayer {
  const layer = new InkLayer();
  layer.reset(WIDTH, HEIGHT);
  printLines(new Random(seed), paper, layer, PLACE);
  return layer;
}

/** The mean coverage of a column of the layer. */
function columnMean(layer: InkLayer, x: number): number {
  let sum = 0;
  for (let y = 0; y < HEIGHT; y++) sum += layer.coverage[y * WIDTH + x]!;
  return sum / HEIGHT;
}

it("darkens paper by a security pattern, and by no more than is allowed", () => {
  const scratch = new Float32Array(WIDTH * HEIGHT);
  for (let seed = 0; seed < 20; seed++) {
    const paper = sheet();
    drawSecurityPattern(new Random(seed), paper, 30, scratch);
    expect(Math.min(...paper.gray)).toBeGreaterThanOrEqual(LEVEL - 30.001);
    expect(Math.max(...paper.gray) - Math.min(...paper.gray)).toBeGreaterThan(1);
  }
});

it("stains by no more than is allowed", () => {
  for (let seed = 0; seed < 20; seed++) {
    const paper = sheet();
    stain(new Random(seed), paper, 25, new Float32Array(WIDTH * HEIGHT));
    expect(Math.min(...paper.gray)).toBeGreaterThanOrEqual(LEVEL - 25.001);
  }
});

it("slopes the light about its mean and casts shadows that only darken", () => {
  const sloped = sheet();
  shadeSlope(new Random(1), sloped);
  const mean = sloped.gray.reduce((sum, value) => sum + value, 0) / sloped.gray.length;
  expect(Math.abs(mean - LEVEL)).toBeLessThan(2);
  const shaded = sheet();
  castShadow(new Random(2), shaded);
  expect(Math.max(...shaded.gray)).toBeLessThanOrEqual(LEVEL);
  expect(Math.min(...shaded.gray)).toBeLessThan(0.95 * LEVEL);
});

it("prints nothing on plain paper", () => {
  for (let seed = 0; seed < 10; seed++)
    expect(linesOf("plain", seed).coverage.every((value) => value === 0)).toBe(true);
});

it("prints a box's side between each two characters", () => {
  for (let seed = 0; seed < 10; seed++) {
    const layer = linesOf("boxes", seed);
    for (let cell = 1; cell < 4; cell++) {
      const side = 10 + 24 * 1.2 * cell;
      const around = Array.from({ length: 9 }, (_, k) => columnMean(layer, Math.round(side) - 4 + k));
      const inside = columnMean(layer, Math.round(side - 0.5 * 24 * 1.2));
      expect(Math.max(...around)).toBeGreaterThan(inside + 0.03);
    }
  }
});

it("prints lines on ruled, squared and underlined paper", () => {
  for (const paper of ["ruled", "squared", "underlined"] as const) {
    const inked = Array.from({ length: 20 }, (_, seed) =>
      linesOf(paper, seed).coverage.reduce((sum, value) => sum + value, 0),
    );
    expect(Math.max(...inked)).toBeGreaterThan(20);
  }
});
