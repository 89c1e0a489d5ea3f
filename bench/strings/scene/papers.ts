import type { Random } from "@numera/random";
import { clouds } from "./texture.ts";
import type { Written } from "./writeText.ts";

/** Red, green and blue, 0 to 1 of what falls on the paper comes back. */
export type Reflectance = readonly [number, number, number];

export const PAPERS = ["office", "aged", "fields", "legal pad", "squared", "kraft", "receipt"] as const;
export type PaperKind = (typeof PAPERS)[number];

/** Paper as planes of reflectance, `[height, width]` each. */
export type PaperPlanes = readonly [Float32Array, Float32Array, Float32Array];

/** Paper with what is printed on it, around a line of writing. */
export function drawPaper(random: Random, kind: PaperKind, writing: Written, em: number): PaperPlanes {
  const { width, height } = writing.plane;
  return papers[kind](random, { width, height, em, writing });
}

type Drawing = (random: Random, sheet: Sheet) => PaperPlanes;

const papers: Readonly<Record<PaperKind, Drawing>> = {
  office(random, sheet) {
    const white = random.uniform(0.88, 0.98);
    const planes = blank(sheet, [white, white, white]);
    grain(random, planes, sheet, 0.006, 3, 1);
    if (random.uniform() < 0.35) underline(random, planes, sheet, [0.25, 0.25, 0.28]);
    else if (random.uniform() < 0.3) frame(random, planes, sheet, [0.3, 0.3, 0.32]);
    return planes;
  },
  aged(random, sheet) {
    const planes = blank(sheet, [
      random.uniform(0.78, 0.88),
      random.uniform(0.74, 0.82),
      random.uniform(0.6, 0.74),
    ]);
    grain(random, planes, sheet, 0.025, sheet.em * 1.5, 5);
    grain(random, planes, sheet, 0.012, 2, 1);
    if (random.uniform() < 0.3) underline(random, planes, sheet, [0.4, 0.38, 0.35]);
    return planes;
  },
  fields(random, sheet) {
    const tints: readonly Reflectance[] = [
      [0.86, 0.94, 0.88],
      [0.96, 0.89, 0.84],
      [0.86, 0.91, 0.97],
      [0.95, 0.93, 0.84],
    ];
    const planes = blank(sheet, tints[random.integer(tints.length)]!);
    waves(random, planes, sheet, random.uniform(0.04, 0.14));
    grain(random, planes, sheet, 0.008, 3, 2);
    if (random.uniform() < 0.7) frame(random, planes, sheet, [0.35, 0.4, 0.45]);
    return planes;
  },
  "legal pad"(random, sheet) {
    const planes = blank(sheet, [0.97, 0.94, random.uniform(0.55, 0.7)]);
    grain(random, planes, sheet, 0.01, 4, 2);
    rules(random, planes, sheet, [0.55, 0.68, 0.85], random.uniform(1.3, 1.9), false);
    return planes;
  },
  squared(random, sheet) {
    const planes = blank(sheet, [0.95, 0.95, 0.94]);
    grain(random, planes, sheet, 0.008, 3, 2);
    rules(random, planes, sheet, [0.68, 0.76, 0.88], random.uniform(0.5, 0.9), true);
    return planes;
  },
  kraft(random, sheet) {
    const planes = blank(sheet, [
      random.uniform(0.68, 0.78),
      random.uniform(0.54, 0.62),
      random.uniform(0.38, 0.48),
    ]);
    grain(random, planes, sheet, 0.03, 3, 2);
    grain(random, planes, sheet, 0.02, sheet.em, 4);
    fibres(random, planes, sheet);
    return planes;
  },
  receipt(random, sheet) {
    const planes = blank(sheet, [0.93, 0.93, 0.95]);
    grain(random, planes, sheet, 0.015, sheet.em * 2, 3);
    if (random.uniform() < 0.5) dottedLine(random, planes, sheet);
    return planes;
  },
};

/** Paper of one color. */
function blank({ width, height }: Sheet, color: Reflectance): PaperPlanes {
  const planes = color.map((value) => new Float32Array(width * height).fill(value));
  return planes as unknown as PaperPlanes;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly writing: Written;
}

function grain(
  random: Random,
  planes: PaperPlanes,
  { width, height }: Sheet,
  strength: number,
  cell: number,
  octaves: number,
): void {
  const noise = clouds(random, width, height, cell, octaves);
  for (const plane of planes) for (let i = 0; i < plane.length; i++) plane[i]! += strength * noise[i]!;
}

/** Prints a horizontal or upright line, thin and a little uneven. */
function print(
  planes: PaperPlanes,
  { width, height }: Sheet,
  line: { readonly from: number; readonly to: number; readonly at: number; readonly upright: boolean },
  thickness: number,
  color: Reflectance,
): void {
  const reach = Math.ceil(thickness);
  for (let along = Math.max(0, Math.round(line.from)); along < line.to; along++) {
    for (let across = Math.floor(line.at) - reach; across <= line.at + reach; across++) {
      const coverage = Math.min(1, Math.max(0, thickness / 2 + 0.5 - Math.abs(across - line.at)));
      const [x, y] = line.upright ? [across, along] : [along, across];
      if (coverage === 0 || x < 0 || y < 0 || x >= width || y >= height) continue;
      planes.forEach((plane, c) => {
        const i = y * width + x;
        plane[i]! += coverage * (color[c]! - plane[i]!);
      });
    }
  }
}

const printed = (random: Random, em: number) => Math.max(0.7, em * random.uniform(0.015, 0.035));

function underline(random: Random, planes: PaperPlanes, sheet: Sheet, color: Reflectance): void {
  const { em, width, writing } = sheet;
  const at = writing.baseline + em * random.uniform(0.06, 0.3);
  const from = random.uniform() < 0.5 ? 0 : writing.left - em * random.uniform(0.2, 0.8);
  const to = random.uniform() < 0.5 ? width : writing.right + em * random.uniform(0.2, 0.8);
  print(planes, sheet, { from, to, at, upright: false }, printed(random, em), color);
}

function frame(random: Random, planes: PaperPlanes, sheet: Sheet, color: Reflectance): void {
  const { em, writing } = sheet;
  const gap = () => em * random.uniform(0.25, 0.6);
  const [left, right] = [writing.left - gap(), writing.right + gap()];
  const [top, bottom] = [writing.top - gap() * 0.8, writing.bottom + gap() * 0.8];
  const thickness = printed(random, em);
  for (const at of [top, bottom])
    print(planes, sheet, { from: left, to: right, at, upright: false }, thickness, color);
  for (const at of [left, right])
    print(planes, sheet, { from: top, to: bottom, at, upright: true }, thickness, color);
}

function rules(
  random: Random,
  planes: PaperPlanes,
  sheet: Sheet,
  color: Reflectance,
  pitch: number,
  squared: boolean,
): void {
  const { em, width, height, writing } = sheet;
  const step = pitch * em;
  const thickness = printed(random, em);
  const start = squared ? random.uniform(0, step) : (writing.baseline + em * random.uniform(0, 0.2)) % step;
  for (let at = start; at < height; at += step)
    print(planes, sheet, { from: 0, to: width, at, upright: false }, thickness, color);
  if (squared) {
    for (let at = random.uniform(0, step); at < width; at += step)
      print(planes, sheet, { from: 0, to: height, at, upright: true }, thickness, color);
  }
}

function dottedLine(random: Random, planes: PaperPlanes, sheet: Sheet): void {
  const { em, width, writing } = sheet;
  const at = writing.baseline + em * random.uniform(0.1, 0.35);
  const thickness = printed(random, em) * 1.5;
  for (let from = 0; from < width; from += em * 0.18)
    print(planes, sheet, { from, to: from + em * 0.05, at, upright: false }, thickness, [0.35, 0.35, 0.4]);
}

/** A guilloche as on cheques: two families of fine sine lines. */
function waves(random: Random, planes: PaperPlanes, { width, height, em }: Sheet, strength: number): void {
  const families = [0, 1].map(() => ({
    pitch: em * random.uniform(0.12, 0.3),
    swing: em * random.uniform(0.1, 0.4),
    length: em * random.uniform(1, 3),
    phase: random.uniform(0, 7),
    angle: random.uniform(-0.5, 0.5),
  }));
  const channel = random.integer(3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const { pitch, swing, length, phase, angle } of families) {
        const distance = y + angle * x + swing * Math.sin((x * 2 * Math.PI) / length + phase);
        const line = Math.max(0, Math.cos((distance * 2 * Math.PI) / pitch)) ** 4;
        planes.forEach((plane, c) => {
          plane[y * width + x]! -= strength * line * (c === channel ? 0.3 : 1);
        });
      }
    }
  }
}

function fibres(random: Random, planes: PaperPlanes, sheet: Sheet): void {
  const { width, height, em } = sheet;
  const count = Math.round((width * height) / (em * em));
  for (let i = 0; i < count; i++) {
    let [x, y] = [random.uniform(0, width), random.uniform(0, height)];
    let angle = random.uniform(0, 7);
    const change = random.uniform(-0.15, 0.08);
    for (let step = 0; step < em * 0.5; step++) {
      x += Math.cos(angle);
      y += Math.sin(angle);
      angle += 0.15 * random.normal();
      const [px, py] = [Math.round(x), Math.round(y)];
      if (px < 0 || py < 0 || px >= width || py >= height) break;
      for (const plane of planes) plane[py * width + px]! += change;
    }
  }
}
