/** Strokes that cross digits: rings, stamps, underlines, and wrong digits that are crossed out. */
import type { Random } from "@numera/random";
import type { Color } from "@numera/vision";
import { write } from "../digits/write.ts";
import { darkInk, penFor, pick, someDigits, whole } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import type { Kind } from "../kind.ts";
import { compact, gray, lay, sheet } from "../sheet.ts";

const STAMP_INKS: readonly Color[] = [
  [220, 70, 70],
  [120, 120, 200],
  [60, 130, 200],
  [200, 60, 140],
  [70, 160, 90],
];

/** A colored ring, an oval stamp or an underline that runs through digits. */
export const ring: Kind = {
  name: "10-ring-across-a-digit",
  counts: "doubt",
  draw(random, hands) {
    const height = random.uniform(60, 110);
    const text = someDigits(random, 4, 6);
    const plane = write(random, hands, { text, height, pen: penFor(random, height) });
    const margin = 1.3 * height;
    const canvas = sheet(
      random,
      plane.width + 2 * margin,
      plane.height + 2 * margin,
      gray(whole(random, 240, 255)),
    );
    lay(canvas, plane, margin, margin, pick<Color>(random, [20, 20, 70], darkInk(random)));
    const pen = height * random.uniform(0.04, 0.07);
    const mark = inkPlane(canvas.width, canvas.height);
    const points =
      random.uniform() < 0.75
        ? oval(
            random,
            margin + plane.width * random.uniform(0.15, 0.9),
            margin + height * random.uniform(0.35, 0.65),
            height,
          )
        : [
            margin - 0.2 * height,
            margin + height * random.uniform(0.86, 0.96),
            margin + plane.width + 0.2 * height,
            margin + height * random.uniform(0.86, 0.96),
          ];
    drawCurve(mark, points, () => pen / 2);
    lay(canvas, mark, 0, 0, pick(random, ...STAMP_INKS));
    return { image: compact(canvas), text };
  },
};

function oval(random: Random, x: number, y: number, height: number): number[] {
  const radius = height * random.uniform(0.85, 1.55);
  const flat = random.uniform() < 0.6 ? 1 : random.uniform(0.55, 0.85);
  const from = random.uniform(0, 2 * Math.PI);
  return Array.from({ length: 41 }, (_, k) => {
    const angle = from + (2 * Math.PI * k) / 40;
    return [x + radius * Math.cos(angle), y + radius * flat * Math.sin(angle)];
  }).flat();
}

/** A wrong digit is crossed out, and the number goes on behind it. */
export const crossedOut: Kind = {
  name: "19-crossed-out-digit",
  counts: "doubt",
  draw(random, hands) {
    const height = random.uniform(50, 110);
    const pen = height * random.uniform(0.055, 0.1);
    const gap = height * random.uniform(0.2, 0.32);
    const parts = [someDigits(random, 2, 4), someDigits(random, 1, 1, "0235689"), someDigits(random, 1, 3)];
    const planes = parts.map((text) => write(random, hands, { text, height, pen, gap }));
    const margin = height * random.uniform(0.4, 0.8);
    const space = gap * 1.7;
    const width = planes.reduce((sum, plane) => sum + plane.width + space, 0);
    const canvas = sheet(
      random,
      width + 2 * margin,
      1.2 * height + 2 * margin,
      gray(whole(random, 240, 255)),
    );
    const ink = darkInk(random);
    let left = margin;
    planes.forEach((plane, k) => {
      lay(canvas, plane, left, margin, ink);
      if (k === 1) lay(canvas, strike(random, plane, pen, height), left - height, margin - height, ink);
      left += plane.width + space;
    });
    return { image: compact(canvas), text: parts[0]! + parts[2]! };
  },
};

/** Bars across a digit, on a plane that begins one height to the left of it and above it. */
function strike(random: Random, { width, height }: InkPlane, pen: number, em: number): InkPlane {
  const plane = inkPlane(Math.ceil(width + 2 * em), Math.ceil(height + 2 * em));
  const shaken = (value: number) => em + value + 0.04 * em * random.normal();
  const over = 0.1 * em;
  const line = (...points: readonly number[]) => drawCurve(plane, points.map(shaken), () => pen / 2);
  const across = (share: number) => line(-over, share * height, width + over, share * height - 0.04 * em);
  const how = pick(random, "cross", "cross", "two bars", "two bars", "zigzag", "slash");
  if (how === "cross") {
    line(-over, 0, width + over, height);
    line(width + over, 0, -over, height);
  } else if (how === "two bars") {
    across(0.38);
    across(0.66);
  } else if (how === "slash") {
    line(width + over, -over, -over, height + over);
    line(width + 1.6 * over, 0, 0, height + over);
  } else {
    const turns = whole(random, 4, 6);
    const points = Array.from({ length: turns + 1 }, (_, k) => [
      k % 2 === 0 ? -over : width + over,
      height * (0.15 + (0.7 * k) / turns),
    ]);
    line(...points.flat());
  }
  return plane;
}
