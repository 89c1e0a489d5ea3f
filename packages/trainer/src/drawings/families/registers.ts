/** Pages of registers and tables: pencil beside pen, gutters, rules, and signs beside digits. */
import type { Random } from "@numera/random";
import { cut, type Hands, write } from "../digits/write.ts";
import { darkInk, penFor, pick, someDigits, whole } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import type { Kind } from "../kind.ts";
import { addGrain, compact, fill, gray, lay, sheet, toByte } from "../sheet.ts";

interface NumberInk {
  readonly text: string;
  readonly plane: InkPlane;
}

function numbers(random: Random, hands: Hands, height: number, count: number): NumberInk[] {
  return Array.from({ length: count }, () => {
    const text = someDigits(random, 3, 6);
    return { text, plane: write(random, hands, { text, height, pen: penFor(random, height) }) };
  });
}

const textOf = (lines: readonly NumberInk[]) => lines.map(({ text }) => text).join("\n");

/** Two to four lines, some in dark ink and some in light pencil. */
export const pencilBesidePen: Kind = {
  name: "pencil-beside-pen",
  draw(random, hands) {
    const height = random.uniform(40, 80);
    const lines = numbers(random, hands, height, whole(random, 2, 4));
    const paper = whole(random, 232, 252);
    const canvas = sheet(random, height * 8, height * (1 + 1.8 * lines.length), gray(paper));
    const [pen, pencil] = [gray(whole(random, 5, 40)), gray(paper - whole(random, 45, 90))];
    const first = random.integer(lines.length);
    lines.forEach(({ plane }, k) => {
      const isPencil = k === first || (k !== (first + 1) % lines.length && random.uniform() < 0.5);
      const left = height * random.uniform(0.6, 1.6);
      lay(canvas, plane, left, height * (0.6 + 1.8 * k), isPencil ? pencil : pen);
    });
    addGrain(random, canvas, 2);
    return { image: compact(canvas), text: textOf(lines) };
  },
};

/** A book's page with the dark gutter at one side, numbers near it. */
export const besideGutter: Kind = {
  name: "beside-a-dark-gutter",
  draw(random, hands) {
    const height = random.uniform(40, 80);
    const lines = numbers(random, hands, height, whole(random, 1, 3));
    const paper = whole(random, 200, 240);
    const widest = Math.max(...lines.map(({ plane }) => plane.width));
    const gutter = height * random.uniform(0.8, 3.5);
    // A single number may stand in a tall cell.
    const pitch = lines.length === 1 ? random.uniform(1.2, 3.5) : 1.8;
    const canvas = sheet(
      random,
      gutter * 1.6 + widest + 2 * height,
      height * (1 + pitch * lines.length),
      gray(paper),
    );
    const isLeft = random.uniform() < 0.7;
    const ink = pick(random, darkInk(random), gray(whole(random, 40, 100)));
    lines.forEach(({ plane }, k) => {
      const apart = gutter * random.uniform(0.75, 1.5) + height * random.uniform(0, 0.4);
      const left = isLeft ? apart : canvas.width - apart - plane.width;
      lay(canvas, plane, left, height * (pitch / 2 + pitch * k), ink);
    });
    // Some gutters are black halfway and end sharply.
    const black = pick(random, 0, 0, 0.5);
    const away = (x: number) => ((isLeft ? x : canvas.width - 1 - x) / gutter - black) / (1 - black);
    darken(canvas, away, whole(random, 5, 60) / paper);
    addGrain(random, canvas, 2);
    return { image: compact(canvas), text: textOf(lines) };
  },
};

/** Multiplies columns by `least` to 1 as `away` from the gutter goes from 0 to 1. */
function darken(
  canvas: { width: number; data: Uint8Array },
  away: (x: number) => number,
  least: number,
): void {
  for (let p = 0; p < canvas.data.length; p++) {
    const share = Math.max(0, Math.min(1, away(Math.floor(p / 3) % canvas.width)));
    const smooth = share * share * (3 - 2 * share);
    canvas.data[p] = toByte(canvas.data[p]! * (least + (1 - least) * smooth));
  }
}

/** A column of a ruled table, some of its rows empty. */
export const tableWithEmptyRows: Kind = {
  name: "table-with-empty-rows",
  draw(random, hands) {
    const height = random.uniform(36, 64);
    const rows = whole(random, 3, 6);
    const row = height * random.uniform(1.5, 2.1);
    const filled = Array.from({ length: rows }, () => random.uniform() < 0.55);
    filled[random.integer(rows)] = true;
    const lines = numbers(random, hands, height, filled.filter(Boolean).length);
    const margin = height * random.uniform(0.5, 1);
    const widest = Math.max(...lines.map(({ plane }) => plane.width));
    const canvas = sheet(
      random,
      widest + 2 * margin + 2.4 * height,
      rows * row + 2 * margin,
      gray(whole(random, 235, 252)),
    );
    const level = gray(whole(random, 20, 150));
    const thick = whole(random, 1, Math.max(1, Math.round(height / 24)));
    const across = canvas.width - 2 * margin;
    for (let k = 0; k <= rows; k++)
      fill(canvas, { x: margin, y: margin + k * row, width: across, height: thick }, level);
    if (random.uniform() < 0.6)
      for (const x of [margin, margin + across - thick])
        fill(canvas, { x, y: margin, width: thick, height: rows * row + thick }, level);
    const ink = darkInk(random);
    let next = 0;
    filled.forEach((isFilled, k) => {
      if (!isFilled) return;
      const { plane } = lines[next++]!;
      const top = margin + k * row + (row - plane.height) * random.uniform(0.35, 0.65);
      lay(canvas, plane, margin + height * random.uniform(0.4, 1), top, ink);
    });
    addGrain(random, canvas, 1.5);
    return { image: compact(canvas), text: textOf(lines) };
  },
};

/** A number between vertical rules of a table, or beside one. */
export const verticalRule: Kind = {
  name: "vertical-rule-beside-a-value",
  counts: "doubt",
  draw(random, hands) {
    const height = random.uniform(40, 80);
    const [line] = numbers(random, hands, height, 1) as [NumberInk];
    const apart = height * random.uniform(0.15, 0.5);
    const side = height * random.uniform(0.3, 0.8);
    const above = height * random.uniform(0.2, 0.9);
    const canvas = sheet(
      random,
      line.plane.width + 2 * (apart + side),
      line.plane.height + 2 * above,
      gray(whole(random, 235, 252)),
    );
    const level = gray(whole(random, 20, 120));
    const thick = Math.max(1, height / random.uniform(14, 34));
    const [isLeft, isRight] = pick(random, [true, true], [true, false], [false, true]);
    // Some rules end before the crop does.
    const short = random.uniform() < 0.4 ? above * 0.6 : 0;
    const rule = (x: number) =>
      fill(canvas, { x, y: short, width: thick, height: canvas.height - 2 * short }, level);
    if (isLeft) rule(side - thick);
    if (isRight) rule(canvas.width - side);
    lay(canvas, line.plane, side + apart, above, darkInk(random));
    addGrain(random, canvas, 1.5);
    return { image: compact(canvas), text: line.text };
  },
};

/** A slash, a leading or decimal point, a plus or minus beside digits: what counts is what the reader is sure of. */
export const signsBesideDigits: Kind = {
  name: "signs-beside-digits",
  counts: "sure",
  draw(random, hands) {
    const height = random.uniform(44, 90);
    const pen = penFor(random, height);
    const shape = pick(random, "slash", "point", "sign", "decimal");
    const text = {
      slash: `${someDigits(random, 1, 2)}/${someDigits(random, 1, 2)} ${whole(random, 1700, 1999)}`,
      point: `.${someDigits(random, 2, 3)}`,
      sign: `${pick(random, "+", "-")}${pick(random, ".", "")}${someDigits(random, 2, 3)}`,
      decimal: `${someDigits(random, 1, 3)}.${someDigits(random, 1, 2)}`,
    }[shape];
    const width = height * (text.length * 1.1 + 1);
    const canvas = sheet(random, width, height * 2, gray(whole(random, 235, 255)));
    const ink = darkInk(random);
    let left = 0.5 * height;
    for (const part of text.match(/[0-9]+|./g)!) {
      if (part === " ") {
        left += 0.6 * height;
        continue;
      }
      const isNumber = /[0-9]/.test(part);
      const plane = isNumber
        ? write(random, hands, { text: part, height, pen })
        : sign(random, part, height, pen ?? height / 9);
      const bottom = 1.5 * height - (isNumber || part === "/" || part === "." ? 0 : 0.3 * height);
      lay(canvas, plane, left, bottom - plane.height, ink);
      left += plane.width + height * random.uniform(0.12, 0.25);
    }
    return { image: compact(canvas), text };
  },
};

function sign(random: Random, text: string, height: number, pen: number): InkPlane {
  const size = { "/": 1.05, ".": 0.02, "+": 0.45, "-": 0.4 }[text]! * height * random.uniform(0.9, 1.1);
  const plane = inkPlane(Math.ceil(size + 2 * pen), Math.ceil(size + 2 * pen));
  const line = (...points: readonly number[]) =>
    drawCurve(
      plane,
      points.map((at) => pen + at * size),
      () => pen / 2,
    );
  if (text === "/") line(0.45, 0, 0, 1);
  else if (text === ".") line(0, 0, 1, 1);
  else line(0, 0.5, 1, 0.48);
  if (text === "+") line(0.5, 0, 0.5, 1);
  return cut(plane);
}
