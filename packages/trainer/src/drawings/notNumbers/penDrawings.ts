/** What pens draw that is no number: dashes, doodles, and blank forms. */
import type { Random } from "@numera/random";
import { pick, whole } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import type { Kind } from "../kind.ts";
import { COPIES, copied } from "../scan.ts";

const anyCopy = (random: Random) => pick(random, ...COPIES);

/** One to six dashes, dots or ticks in a row. */
export const dashes: Kind = {
  name: "dashes",
  draw(random) {
    const size = random.uniform(14, 70);
    const count = whole(random, 1, 6);
    const pen = size * random.uniform(0.06, 0.16);
    const plane = inkPlane(Math.ceil(size * (1.5 * count + 1)), Math.ceil(size * 1.4));
    const shape = pick(random, "dash", "dash", "wave", "dots", "tick");
    for (let k = 0; k < count; k++) {
      const at = size * (0.5 + 1.5 * k + random.uniform(-0.1, 0.1));
      const y = size * (0.7 + 0.06 * random.normal());
      const end = y + size * 0.08 * random.normal();
      if (shape === "dots") drawCurve(plane, [at, y, at + 1, y], () => pen * 0.9);
      else if (shape === "tick")
        drawCurve(
          plane,
          [at, y - 0.1 * size, at + 0.25 * size, y + 0.2 * size, at + 0.7 * size, y - 0.5 * size],
          () => pen / 2,
        );
      else {
        const bend = shape === "wave" ? size * 0.12 : size * 0.02 * random.normal();
        const length = size * random.uniform(0.6, 1.1);
        drawCurve(
          plane,
          [at, y, at + length / 3, y - bend, at + (2 * length) / 3, y + bend, at + length, end],
          () => pen / 2,
        );
      }
    }
    return { image: copied(random, plane, anyCopy(random), whole(random, 2, 30)), text: "" };
  },
};

/** A round of `points` points, or part of one. */
function arc(
  x: number,
  y: number,
  rx: number,
  ry: number,
  from: number,
  turns: number,
  points: number,
): number[] {
  return Array.from({ length: points }, (_, k) => {
    const angle = 2 * Math.PI * (from + (turns * k) / (points - 1));
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  }).flat();
}

type Doodle = (random: Random, size: number) => readonly (readonly number[])[];

const DOODLES: readonly Doodle[] = [
  // A spiral.
  (random, s) => [
    Array.from({ length: 40 }, (_, k) => {
      const [radius, angle] = [(s / 2) * (k / 40), 0.45 * k + random.uniform(0, 0.1)];
      return [s / 2 + radius * Math.cos(angle), s / 2 + radius * Math.sin(angle)];
    }).flat(),
  ],
  // A face.
  (_, s) => [
    arc(s / 2, s / 2, s / 2, s / 2, 0, 1, 20),
    arc(s * 0.33, s * 0.4, s * 0.04, s * 0.05, 0, 1, 6),
    arc(s * 0.67, s * 0.4, s * 0.04, s * 0.05, 0, 1, 6),
    arc(s / 2, s * 0.55, s * 0.25, s * 0.22, 0.05, 0.4, 8),
  ],
  // A house.
  (_, s) => [
    [0, s / 2, 0, s],
    [0, s, s, s],
    [s, s, s, s / 2],
    [s, s / 2, s / 2, 0],
    [s / 2, 0, 0, s / 2],
    [s * 0.4, s, s * 0.4, s * 0.7],
    [s * 0.4, s * 0.7, s * 0.6, s * 0.7],
    [s * 0.6, s * 0.7, s * 0.6, s],
  ],
  // A star in one line.
  (_, s) =>
    [0, 1, 2, 3, 4].map((k) => {
      const at = (n: number) => {
        const angle = (2 * Math.PI * n * 2) / 5 - Math.PI / 2;
        return [s / 2 + (s / 2) * Math.cos(angle), s / 2 + (s / 2) * Math.sin(angle)];
      };
      return [...at(k), ...at(k + 1)];
    }),
  // Loops in a row.
  (random, s) => [
    Array.from({ length: 36 }, (_, k) => {
      const angle = 0.9 * k;
      return [
        s * 0.05 * k + 0.22 * s * Math.cos(angle),
        s / 2 + 0.25 * s * Math.sin(angle) + 0.02 * s * random.normal(),
      ];
    }).flat(),
  ],
  // A zigzag.
  (random, s) => [
    Array.from({ length: 10 }, (_, k) => [
      0.18 * s * k,
      k % 2 === 0 ? s * random.uniform(0.6, 0.9) : s * random.uniform(0, 0.3),
    ]).flat(),
  ],
  // A flower.
  (_, s) => [
    ...Array.from({ length: 6 }, (_, k) =>
      arc(
        s / 2 + 0.28 * s * Math.cos((k * Math.PI) / 3),
        s / 2 + 0.28 * s * Math.sin((k * Math.PI) / 3),
        s * 0.16,
        s * 0.16,
        0,
        1,
        10,
      ),
    ),
    arc(s / 2, s / 2, s * 0.12, s * 0.12, 0, 1, 10),
  ],
  // An arrow.
  (random, s) => [
    [0, s / 2, s, s / 2 + 0.1 * s * random.normal()],
    [s * 0.75, s * 0.25, s, s / 2],
    [s, s / 2, s * 0.75, s * 0.75],
  ],
  // A heart.
  (_, s) => [
    [s / 2, s, 0.05 * s, s * 0.5, 0.1 * s, 0.1 * s, s * 0.35, 0.05 * s, s / 2, s * 0.3],
    [s / 2, s * 0.3, s * 0.65, 0.05 * s, 0.9 * s, 0.1 * s, 0.95 * s, s * 0.5, s / 2, s],
  ],
  // Scribble: a walk that bends.
  (random, s) => {
    let [x, y, angle] = [s / 2, s / 2, random.uniform(0, 6)];
    return [
      Array.from({ length: whole(random, 10, 40) }, () => {
        angle += 0.9 * random.normal();
        x = Math.min(1.6 * s, Math.max(0, x + 0.14 * s * Math.cos(angle)));
        y = Math.min(s, Math.max(0, y + 0.14 * s * Math.sin(angle)));
        return [x, y];
      }).flat(),
    ];
  },
];

/** A drawing as people leave at a margin. */
export const doodles: Kind = {
  name: "doodles",
  draw(random) {
    const size = random.uniform(30, 180);
    const count = pick(random, 1, 1, 1, 2);
    const margin = size * 0.15;
    const plane = inkPlane(Math.ceil(2.1 * size * count), Math.ceil(size + 2 * margin));
    const pen = size * random.uniform(0.015, 0.08);
    for (let k = 0; k < count; k++) {
      const shake = size * random.uniform(0, 0.02);
      for (const stroke of pick(random, ...DOODLES)(random, size)) {
        const points = stroke.map(
          (at, i) => at + shake * random.normal() + margin + (i % 2 === 0 ? 2 * size * k : 0),
        );
        drawCurve(plane, points, () => Math.max(0.6, pen / 2));
      }
    }
    return { image: copied(random, plane, anyCopy(random), Math.round(margin)), text: "" };
  },
};

/** Rules, boxes and combs of a form with nothing in them. */
export const blankForm: Kind = {
  name: "blank forms",
  draw(random) {
    const unit = random.uniform(18, 60);
    const plane = inkPlane(Math.ceil(unit * random.uniform(4, 14)), Math.ceil(unit * random.uniform(1.6, 6)));
    const thick = Math.max(0.5, unit / random.uniform(24, 60));
    const line = (x0: number, y0: number, x1: number, y1: number) =>
      drawCurve(plane, [x0, y0, x1, y1], () => thick);
    const shape = pick(random, "rules", "grid", "comb", "boxes", "brackets");
    drawForm(shape, unit, plane, line);
    return { image: copied(random, plane, anyCopy(random), whole(random, 0, 30)), text: "" };
  },
};

function drawForm(
  shape: string,
  unit: number,
  { width, height }: InkPlane,
  line: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  const [right, bottom] = [width - 3, height - 3];
  if (shape === "rules" || shape === "grid") for (let y = 3; y < height; y += unit) line(3, y, right, y);
  if (shape === "grid") for (let x = 3; x < width; x += 1.5 * unit) line(x, 3, x, bottom);
  if (shape === "comb") {
    line(3, bottom, right, bottom);
    for (let x = 3; x < width; x += 0.8 * unit) line(x, bottom - 0.4 * unit, x, bottom);
  }
  if (shape === "boxes") {
    for (let x = 3; x + 0.8 * unit < width; x += unit) {
      line(x, 3, x + 0.8 * unit, 3);
      line(x, 3 + unit, x + 0.8 * unit, 3 + unit);
      line(x, 3, x, 3 + unit);
      line(x + 0.8 * unit, 3, x + 0.8 * unit, 3 + unit);
    }
  }
  if (shape === "brackets") {
    for (const x of [3, right - 0.3 * unit]) {
      line(x, 3, x + 0.3 * unit, 3);
      line(x, bottom, x + 0.3 * unit, bottom);
      line(x === 3 ? x : right, 3, x === 3 ? x : right, bottom);
    }
  }
}
