/** Lines that stand on paper before anyone writes on it. */
import type { Random } from "@numera/random";
import { chance } from "../draws.ts";
import type { Affine } from "../layout/glyph.ts";
import type { InkLayer } from "../render/inkLayer.ts";
import type { Paper } from "../settings.ts";

/** Where the writing stands: em to pixels, and its box in em. */
export interface WritingPlace {
  readonly toPixels: Affine;
  readonly em: number;
  readonly left: number;
  readonly right: number;
  /** Pitch of the boxes to write in, in em, and how many there are; undefined where the paper has none. */
  readonly cells: { readonly pitch: number; readonly count: number } | undefined;
}

/** Draws the lines of the kind of paper into `layer`. */
export function printLines(random: Random, paper: Paper, layer: InkLayer, place: WritingPlace): void {
  const thickness = random.uniform(0.3, 0.9) * Math.max(1, layer.height / 40);
  const line = (x0: number, y0: number, x1: number, y1: number) =>
    layer.drawPath(Float32Array.of(x0, y0, x1, y1), thickness, undefined);
  const emLine = (x0: number, y0: number, x1: number, y1: number) => {
    const [a, b, c, d, e, f] = place.toPixels;
    line(a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f);
  };
  const { width, height } = layer;
  switch (paper) {
    case "plain":
    case "security":
      // Cheques have a line to write on now and then, and the edge of a field.
      if (paper === "security" && chance(random, 0.35)) underline(random, place, emLine);
      if (paper === "security" && chance(random, 0.12)) edge(random, layer, line);
      return;
    case "underlined":
      underline(random, place, emLine);
      if (chance(random, 0.2)) underline(random, place, emLine);
      return;
    case "form":
      edges(random, layer, line);
      return;
    case "ruled": {
      const pitch = random.uniform(1.05, 2.2);
      const base = random.uniform(-0.1, 0.35);
      const reach = (width + height) / place.em + 2;
      for (let k = -3; k <= 3; k++) emLine(-reach, base + k * pitch, reach, base + k * pitch);
      return;
    }
    case "squared": {
      const pitch = place.em * random.uniform(0.35, 0.9);
      const tilt = 0.015 * random.normal();
      for (let y = random.uniform(0, pitch); y < height + pitch; y += pitch)
        line(-2, y, width + 2, y + tilt * width);
      for (let x = random.uniform(0, pitch); x < width + pitch; x += pitch)
        line(x, -2, x - tilt * height, height + 2);
      return;
    }
    case "boxes":
      boxes(random, place, emLine);
  }
}

type DrawLine = (x0: number, y0: number, x1: number, y1: number) => void;

/** A line under the writing, at times through its feet, at times ending short of it. */
function underline(random: Random, { left, right }: WritingPlace, emLine: DrawLine): void {
  const y = chance(random, 0.3) ? random.uniform(-0.12, 0.05) : random.uniform(0.05, 0.4);
  const tilt = 0.02 * random.normal();
  const from = chance(random, 0.7) ? left - 3 : left + random.uniform(-0.4, 0.4);
  const to = chance(random, 0.7) ? right + 4 : right + random.uniform(-0.4, 0.6);
  emLine(from, y + tilt * (from - left), to, y + tilt * (to - left));
}

/** The frame of a table's cell around the crop: above, below, sometimes beside. */
function edges(random: Random, { width, height }: InkLayer, line: DrawLine): void {
  const tilt = () => 0.01 * width * random.normal();
  if (chance(random, 0.85)) {
    const y = height * random.uniform(0, 0.12);
    line(-2, y, width + 2, y + tilt());
  }
  if (chance(random, 0.85)) {
    const y = height * random.uniform(0.86, 1);
    line(-2, y, width + 2, y + tilt());
  }
  if (chance(random, 0.2)) {
    const x = width * random.uniform(0, 0.04);
    line(x, -2, x, height + 2);
  }
  if (chance(random, 0.15)) {
    const x = width * random.uniform(0.97, 1);
    line(x, -2, x, height + 2);
  }
}

function edge(random: Random, { width, height }: InkLayer, line: DrawLine): void {
  const x = chance(random, 0.6) ? random.uniform(0, 0.03) * width : random.uniform(0.97, 1) * width;
  line(x, -2, x, chance(random, 0.7) ? height + 2 : random.uniform(0.3, 0.8) * height);
}

/** One box for each character: closed, with gaps between, or a comb that is open at the top. */
function boxes(random: Random, { cells }: WritingPlace, emLine: DrawLine): void {
  if (cells === undefined) return;
  const { pitch, count } = cells;
  const [top, bottom] = [-random.uniform(1.08, 1.5), random.uniform(0.1, 0.4)];
  const comb = chance(random, 0.3);
  const gap = !comb && chance(random, 0.35) ? random.uniform(0.04, 0.12) * pitch : 0;
  const tick = comb ? bottom - random.uniform(0.2, 0.8) : top;
  for (let i = 0; i < count; i++) {
    const [left, right] = [i * pitch + gap, (i + 1) * pitch - gap];
    emLine(left, bottom, right, bottom);
    if (!comb) emLine(left, top, right, top);
    emLine(left, tick, left, bottom);
    if (gap > 0 || i === count - 1) emLine(right, tick, right, bottom);
  }
}
