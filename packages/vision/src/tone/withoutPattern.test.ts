import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { invert } from "../grayscale.ts";
import type { GrayImage } from "../raster.ts";
import { grayOf, seededNumbers } from "../testing/pictures.ts";
import { inkMask } from "../threshold/inkMask.ts";
import { withoutPattern } from "./withoutPattern.ts";

const [width, height] = [360, 180];

/** Four upright strokes, 6 pixels wide, on paper of a brightness; with noise. */
function strokesOn(paper: (x: number, y: number) => number, noise = 2, pen = 30): GrayImage {
  const random = seededNumbers(1);
  const isInk = (x: number, y: number) => x % 80 >= 50 && x % 80 < 56 && y >= 50 && y < 130;
  return grayOf(width, height, (x, y) => (isInk(x, y) ? pen : paper(x, y)) + noise * (2 * random() - 1));
}

/** Components that are no specks. */
const marks = (gray: GrayImage) =>
  connectedComponents(inkMask(gray).mask).components.filter(({ area }) => area >= 9).length;
const wave = (phase: number, pitch: number) => Math.cos((2 * Math.PI * phase) / pitch);
const level = 225;

const papers: [string, (x: number, y: number) => number][] = [
  ["dots", (x, y) => level - 120 * Math.max(0, 1.6 * wave(x + y, 9) * wave(x - y, 9)) ** 0.5],
  ["lines", (x, y) => level - 110 * Math.max(0, wave(x + 2 * y, 14))],
  ["a fine check", (x, y) => level - 100 * Math.max(0, wave(x, 7) * wave(y, 7))],
  ["a guilloche", (x, y) => level - (Math.abs(((y + 9 * Math.sin(x / 23)) % 9) - 4) < 1 ? 110 : 0)],
];

it.each(papers)("leaves of a number on %s the number, and of that nothing out", (_, paper) => {
  const image = strokesOn(paper);
  expect(marks(withoutPattern(image))).toBe(4);
  expect(marks(withoutPattern(strokesOn(paper, 8)))).toBe(4);
});

it("leaves light ink on a dark pattern light", () => {
  const clean = withoutPattern(invert(strokesOn(papers[0]![1])));
  expect(marks(invert(clean))).toBe(4);
});

it("makes marks of none of a pattern without ink", () => {
  const dots = grayOf(width, height, papers[0]![1]);
  expect(marks(dots)).toBeGreaterThan(300);
  expect(marks(withoutPattern(dots))).toBeLessThan(10);
});

it("leaves other papers as they are: plain, noisy, ruled, squared, in uneven light", () => {
  for (const paper of [
    () => level,
    (_: number, y: number) => (y % 40 < 2 ? 120 : level),
    (x: number, y: number) => (x % 30 < 2 || y % 30 < 2 ? 140 : level),
    (x: number) => level - x / 3,
  ]) {
    for (const noise of [0, 6, 15]) {
      const image = strokesOn(paper, noise);
      expect(withoutPattern(image)).toBe(image);
    }
  }
});

it("leaves lines that are as dark as the ink: a bar code, a cheque's guilloche under faint ink", () => {
  const random = seededNumbers(3);
  const bars = Array.from({ length: width }, () => random());
  const code = grayOf(width, height, (x) => (bars[x >> 2]! < 0.5 ? 20 : 230));
  expect(withoutPattern(code)).toBe(code);
  const faint = strokesOn((x, y) => level - 110 * Math.max(0, wave(x + 2 * y, 14)), 2, 100);
  expect(withoutPattern(faint)).toBe(faint);
});

it("leaves small images as they are", () => {
  const small = grayOf(120, 60, papers[0]![1]);
  expect(withoutPattern(small)).toBe(small);
});
