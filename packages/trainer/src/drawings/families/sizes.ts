/** Digits of more than one size, or with lines far thinner than they are high. */
import type { Random } from "@numera/random";
import type { Canvas, Color } from "@numera/vision";
import { isStraight, straightDigit } from "../digits/straightDigits.ts";
import { type Hands, row, write } from "../digits/write.ts";
import { darkInk, penFor, pick, someDigits, whole } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import type { DrawnKind, Kind } from "../kind.ts";
import { compact, fill, gray, lay, sheet, WHITE } from "../sheet.ts";

/** A tall 1, 4 or 7 that stands among digits less than half as high, raised cents, or a row of punch holes at the margin. */
export const tallOne: Kind = {
  name: "04-tall-one-beside-small-digits",
  draw: (random, hands) =>
    pick(random, tallLead, tallLead, tallAmong, tallAmong, raisedCents, punchHoles)(random, hands),
};

/** Digits 90 to 200 pens high. */
export const thinLines: Kind = {
  name: "05-thin-lines-large-digits",
  draw(random, hands) {
    const height = random.uniform(130, 480);
    const text = pick(
      random,
      someDigits(random, 1, 4, "1475"),
      someDigits(random, 1, 4, "1475"),
      someDigits(random, 2, 4),
    );
    const pen = Math.max(1, height / random.uniform(90, 200));
    const gap = height * random.uniform(0.2, 0.4);
    const marks = [...text].map((digit) => anyDigit(random, hands, digit, height, pen));
    const plane = row(random, marks, height, gap);
    const margin = height * random.uniform(0.3, 0.6);
    const canvas = sheet(
      random,
      plane.width + 2 * margin,
      plane.height + 2 * margin,
      gray(whole(random, 235, 255)),
    );
    lay(canvas, plane, margin, margin, gray(whole(random, 0, 40)));
    return { image: compact(canvas), text };
  },
};

/** A large number with one to four lines of small ones below it, or above. */
export const twoSizes: Kind = {
  name: "20-large-number-above-small-ones",
  draw(random, hands) {
    const large = random.uniform(80, 140);
    const small = random.uniform(Math.max(24, 0.22 * large), 0.58 * large);
    const rows = whole(random, 1, 4);
    const ink = darkInk(random);
    const planes = Array.from({ length: rows + 1 }, (_, k) => {
      const height = k === 0 ? large : small * random.uniform(0.95, 1.05);
      const text = k === 0 ? someDigits(random, 3, 5) : someDigits(random, 5, 8);
      return { text, plane: write(random, hands, { text, height, pen: penFor(random, height) }) };
    });
    if (random.uniform() < 0.2) planes.push(planes.shift()!);
    const leading = small * random.uniform(0.6, 1.4);
    const tall = planes.reduce((sum, { plane }) => sum + plane.height + leading, 0);
    const wide = Math.max(...planes.map(({ plane }) => plane.width));
    const margin = random.uniform(20, 60);
    const canvas = sheet(random, wide + 3 * margin, tall + 2 * margin, gray(whole(random, 235, 255)));
    let top = margin;
    for (const { plane } of planes) {
      lay(canvas, plane, margin * random.uniform(0.7, 1.6), top, ink);
      top += plane.height + leading;
    }
    return { image: compact(canvas), text: planes.map(({ text }) => text).join("\n") };
  },
};

/** One of MNIST's digits, or, for every second 1, 4 or 7, one of straight strokes. */
function anyDigit(random: Random, hands: Hands, digit: string, height: number, pen: number): InkPlane {
  return isStraight(digit) && random.uniform() < 0.5
    ? straightDigit(random, digit, height, pen)
    : write(random, hands, { text: digit, height, pen });
}

function tallLead(random: Random, hands: Hands): DrawnKind {
  const lead = pick(random, "1", "1", "4", "7");
  const tail = pick(random, "000", "50", "00", someDigits(random, 2, 3));
  const height = random.uniform(60, 150);
  const share = random.uniform(0.28, 0.45);
  const first = anyDigit(random, hands, lead, height, height * random.uniform(0.05, 0.09));
  const small = share * height;
  const pen = Math.max(2, small * random.uniform(0.1, 0.18));
  const rest = write(random, hands, { text: tail, height: small, pen });
  const gap = small * random.uniform(0.3, 0.8);
  const margin = random.uniform(20, 60);
  const canvas = sheet(random, first.width + gap + rest.width + 2 * margin, height + 2 * margin, WHITE);
  const ink = darkInk(random);
  const place = pick(random, 0.5, 1);
  lay(canvas, first, margin, margin, ink);
  lay(canvas, rest, margin + first.width + gap, margin + place * (first.height - rest.height), ink);
  return { image: compact(canvas), text: lead + tail };
}

function tallAmong(random: Random, hands: Hands): DrawnKind {
  const tall = pick(random, "1", "1", "1", "4", "7");
  const others = [...someDigits(random, 3, 4, "0235689")];
  const at = random.integer(others.length + 1);
  const text = [...others.slice(0, at), tall, ...others.slice(at)].join("");
  const small = random.uniform(36, 64);
  const ratio = random.uniform(1.9, 2.6);
  const pen = small * random.uniform(0.08, 0.13);
  const planes = [...text].map((digit, i) =>
    anyDigit(random, hands, digit, i === at ? small * ratio : small, pen),
  );
  const gap = small * random.uniform(0.18, 0.4);
  const width = planes.reduce((sum, plane) => sum + plane.width + gap, 0);
  const margin = random.uniform(20, 50);
  const canvas = sheet(random, width + 2 * margin, small * ratio * 1.1 + 2 * margin, WHITE);
  const ink = darkInk(random);
  let left = margin;
  for (const plane of planes) {
    lay(canvas, plane, left, margin + small * ratio - plane.height, ink);
    left += plane.width + gap;
  }
  return { image: compact(canvas), text };
}

/** Cents small and high behind the whole sum, underlined in one image of two. */
function raisedCents(random: Random, hands: Hands): DrawnKind {
  const [sum, cents] = [
    `${whole(random, 1, 9)}${someDigits(random, 0, 3)}`,
    pick(random, "00", "50", someDigits(random, 2, 2)),
  ];
  const height = random.uniform(60, 120);
  const small = height * random.uniform(0.38, 0.5);
  const pen = height * random.uniform(0.06, 0.1);
  const first = write(random, hands, { text: sum, height, pen });
  const rest = write(random, hands, { text: cents, height: small, pen: Math.max(2, 0.7 * pen) });
  const gap = small * random.uniform(0.3, 0.6);
  const margin = random.uniform(24, 60);
  const canvas = sheet(random, first.width + gap + rest.width + 2 * margin, height + 2 * margin, WHITE);
  const ink = darkInk(random);
  const left = margin + first.width + gap;
  lay(canvas, first, margin, margin, ink);
  lay(canvas, rest, left, margin - 0.05 * height, ink);
  if (random.uniform() < 0.5) underline(canvas, left, margin + small * 1.15, rest.width, pen * 0.7, ink);
  return { image: compact(canvas), text: sum + cents };
}

function underline(canvas: Canvas, left: number, y: number, length: number, pen: number, color: Color): void {
  const plane = inkPlane(Math.ceil(length + 4 * pen), Math.ceil(4 * pen));
  drawCurve(plane, [2 * pen, 2 * pen, 2 * pen + length, 2 * pen], () => pen / 2);
  lay(canvas, plane, left - 2 * pen, y - 2 * pen, color);
}

/** Lines of numbers beside a column of dark punch holes. */
function punchHoles(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(36, 70);
  const lines = Array.from({ length: whole(random, 1, 3) }, () => someDigits(random, 4, 6));
  const canvas = sheet(random, 760, 160 + lines.length * height * 1.9, gray(whole(random, 235, 255)), 2);
  const radius = random.uniform(10, 22);
  const pitch = random.uniform(3.4, 5) * radius;
  for (let y = pitch / 2; y < canvas.height; y += pitch)
    disc(canvas, radius * 2, y, radius, whole(random, 15, 50));
  lines.forEach((text, k) => {
    const plane = write(random, hands, { text, height, pen: penFor(random, height) });
    lay(canvas, plane, 160 + random.uniform(0, 30), 70 + k * height * 1.9, darkInk(random.at("ink")));
  });
  return { image: compact(canvas), text: lines.join("\n") };
}

function disc(canvas: Canvas, x: number, y: number, radius: number, level: number): void {
  for (let v = -radius; v <= radius; v++) {
    const half = Math.sqrt(radius ** 2 - v ** 2);
    fill(canvas, { x: x - half, y: y + v, width: 2 * half, height: 1 }, gray(level));
  }
}
