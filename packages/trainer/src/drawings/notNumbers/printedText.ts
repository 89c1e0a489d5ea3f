/** Printed digits and words, in letter shapes of our own strokes: upright, of even height, the same each time. */
import type { Random } from "@numera/random";
import { blankCanvas, drawText, textWidth } from "@numera/vision";
import { pick, someDigits, whole } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import type { Kind } from "../kind.ts";
import { copied } from "../scan.ts";

/** Center lines of digits as printers cast them, x to the right and y down in heights. */
const SHAPES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "0": [[0.3, 0, 0.08, 0.15, 0, 0.5, 0.08, 0.85, 0.3, 1, 0.52, 0.85, 0.6, 0.5, 0.52, 0.15, 0.3, 0]],
  "1": [[0.1, 0.18, 0.35, 0, 0.35, 1]],
  "2": [
    [0.02, 0.25, 0.12, 0.05, 0.32, 0, 0.52, 0.08, 0.57, 0.28, 0.42, 0.55, 0.15, 0.8, 0.02, 1],
    [0.02, 1, 0.6, 1],
  ],
  "3": [
    [
      0.02, 0.18, 0.15, 0.03, 0.32, 0, 0.52, 0.1, 0.52, 0.36, 0.25, 0.47, 0.5, 0.56, 0.58, 0.74, 0.46, 0.94,
      0.28, 1, 0.1, 0.96, 0, 0.8,
    ],
  ],
  "4": [
    [0.44, 1, 0.44, 0],
    [0.44, 0, 0, 0.7],
    [0, 0.7, 0.6, 0.7],
  ],
  "5": [
    [0.55, 0, 0.1, 0],
    [0.1, 0, 0.05, 0.45],
    [0.05, 0.45, 0.3, 0.36, 0.52, 0.48, 0.58, 0.7, 0.48, 0.92, 0.28, 1, 0.08, 0.95, 0, 0.82],
  ],
  "6": [
    [
      0.52, 0.1, 0.35, 0, 0.12, 0.15, 0.02, 0.5, 0.05, 0.82, 0.3, 1, 0.52, 0.9, 0.58, 0.68, 0.48, 0.46, 0.3,
      0.4, 0.1, 0.5, 0.03, 0.66,
    ],
  ],
  "7": [
    [0, 0, 0.58, 0],
    [0.58, 0, 0.3, 0.45, 0.2, 1],
  ],
  "8": [
    [
      0.3, 0.46, 0.1, 0.36, 0.08, 0.14, 0.3, 0, 0.52, 0.14, 0.5, 0.36, 0.3, 0.46, 0.06, 0.6, 0, 0.78, 0.1,
      0.95, 0.3, 1, 0.5, 0.95, 0.6, 0.78, 0.54, 0.6, 0.3, 0.46,
    ],
  ],
  "9": [
    [
      0.08, 0.9, 0.25, 1, 0.48, 0.85, 0.58, 0.5, 0.55, 0.18, 0.3, 0, 0.08, 0.1, 0.02, 0.32, 0.12, 0.54, 0.3,
      0.6, 0.5, 0.5, 0.57, 0.34,
    ],
  ],
};

/** How a font is cast: width over height of a digit, thickness, how much thicker upright strokes are, feet, leaning. */
interface Font {
  readonly width: number;
  readonly thin: number;
  readonly contrast: number;
  readonly serif: boolean;
  readonly slant: number;
  readonly pitch: number;
}

function drawFont(random: Random): Font {
  const serif = random.uniform() < 0.5;
  return {
    width: random.uniform(0.75, 1.15),
    thin: random.uniform(0.035, 0.075),
    contrast: serif ? random.uniform(0.02, 0.05) : random.uniform(0, 0.015),
    serif,
    slant: random.uniform() < 0.2 ? random.uniform(0.1, 0.22) : 0,
    pitch: random.uniform(0.72, 1.15),
  };
}

function typesetDigits(
  text: string,
  height: number,
  font: Font,
  left: number,
  top: number,
  plane: InkPlane,
): void {
  [...text].forEach((digit, k) => {
    const x0 = left + k * font.pitch * height;
    const x = (u: number, v: number) => x0 + (u * font.width + (1 - v) * font.slant) * height;
    const y = (v: number) => top + v * height;
    const stroke = (points: readonly number[]) => {
      for (const shift of [-1, -0.5, 0, 0.5, 1]) {
        const path: number[] = [];
        for (let i = 0; i < points.length; i += 2) {
          path.push(x(points[i]!, points[i + 1]!) + shift * font.contrast * height, y(points[i + 1]!));
        }
        drawCurve(plane, path, () => (font.thin * height) / 2 + 0.3);
      }
    };
    for (const points of SHAPES[digit] ?? []) stroke(points);
    if (font.serif && (digit === "1" || digit === "4")) {
      const middle = digit === "1" ? 0.35 : 0.44;
      stroke([middle - 0.17, 1, middle + 0.17, 1]);
    }
    if (font.serif && digit === "7") stroke([0, 0, 0, 0.16]);
  });
}

/** A cell, a row or a few rows of a printed table. */
export const typesetTable: Kind = {
  name: "typeset table",
  draw(random) {
    const height = random.uniform(16, 60);
    const font = drawFont(random);
    const [rows, columns] = [pick(random, 1, 1, 2, 4), pick(random, 1, 1, 1, 3)];
    const most = whole(random, 1, 6);
    const cell = (most + 1.2) * font.pitch * height;
    const step = height * random.uniform(1.5, 2.2);
    const plane = inkPlane(Math.ceil(columns * cell + height), Math.ceil(rows * step + height));
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const text = someDigits(random, Math.max(1, most - 1), most);
        const right = (column + 1) * cell - text.length * font.pitch * height;
        typesetDigits(text, height, font, right, height / 2 + row * step, plane);
      }
    }
    if (random.uniform() < 0.4) {
      const y = plane.height - height * 0.25;
      drawCurve(plane, [0, y, plane.width, y], () => height / 30);
    }
    return {
      image: copied(random, plane, printCopy(random), Math.round(height * random.uniform(0, 0.5))),
      text: "",
    };
  },
};

const printCopy = (random: Random) => pick(random, "crisp", "bilevel", "scan", "scan", "photo", "photo");

const SYLLABLES = "BA CO DI EL FU GRA HO IN JU KER LI MO NA OR PE QUI RO SA TI UN VER WI XO YA ZE ST".split(
  " ",
);

/** Words in print, in one line or two. */
export const printedWords: Kind = {
  name: "printed words",
  draw(random) {
    const height = whole(random, 12, 50);
    const lines = Array.from({ length: pick(random, 1, 1, 2) }, () =>
      Array.from({ length: whole(random, 1, 4) }, () => pick(random, ...SYLLABLES)).join(
        pick(random, "", "", " ", "."),
      ),
    );
    const wide = Math.max(...lines.map((line) => textWidth(line, height)));
    const canvas = blankCanvas(Math.ceil(wide + height), Math.ceil(lines.length * 1.7 * height + height));
    const thick = height * random.uniform(0.08, 0.2);
    lines.forEach((line, k) => {
      drawText(canvas, line, height / 2, height / 2 + k * 1.7 * height, height, [0, 0, 0], thick);
    });
    const plane = inkPlane(canvas.width, canvas.height);
    for (let i = 0; i < plane.data.length; i++) plane.data[i] = 1 - canvas.data[3 * i]! / 255;
    return {
      image: copied(random, plane, printCopy(random), Math.round(height * random.uniform(0, 0.6))),
      text: "",
    };
  },
};

/** Two to twelve bars and more, with a row of digits below in most. */
export const barcode: Kind = {
  name: "barcode",
  draw(random) {
    const unit = random.uniform(1, 3.5);
    const bars = whole(random, 8, 45);
    const height = unit * random.uniform(12, 45);
    const plane = inkPlane(Math.ceil(bars * unit * 5 + 8 * unit), Math.ceil(height * 1.5 + 8 * unit));
    let x = 4 * unit;
    for (let k = 0; k < bars; k++) {
      const wide = unit * whole(random, 1, 3);
      for (let at = Math.round(x); at < Math.round(x + wide); at++)
        for (let y = Math.round(3 * unit); y < 3 * unit + height; y++) plane.data[y * plane.width + at] = 1;
      x += wide + unit * whole(random, 1, 3);
    }
    if (random.uniform() < 0.75) {
      const font = { ...drawFont(random), slant: 0 };
      const small = height * random.uniform(0.12, 0.3);
      const text = someDigits(random, 6, 13);
      const left = Math.max(0, (x - text.length * font.pitch * small) / 2);
      typesetDigits(text, small, font, left, 3 * unit + height * 1.05, plane);
    }
    const width = Math.ceil(x + 4 * unit);
    const cutPlane = inkPlane(width, plane.height);
    for (let y = 0; y < plane.height; y++)
      cutPlane.data.set(plane.data.subarray(y * plane.width, y * plane.width + width), y * width);
    return { image: copied(random, cutPlane, printCopy(random), whole(random, 2, 14)), text: "" };
  },
};

/** Which of the seven bars (top, upper left, upper right, middle, lower left, lower right, bottom) a digit lights. */
const SEGMENTS = [
  "1110111",
  "0010010",
  "1011101",
  "1011011",
  "0111010",
  "1101011",
  "1101111",
  "1010010",
  "1111111",
  "1111011",
];

/** One to six digits of a display, dark on light or light on dark. */
export const sevenSegment: Kind = {
  name: "seven-segment digits",
  draw(random) {
    const height = random.uniform(30, 120);
    const [wide, thick, lean] = [
      height * random.uniform(0.42, 0.6),
      height * random.uniform(0.06, 0.15),
      random.uniform(0, 0.14),
    ];
    // A 1 by itself is a stroke like any pen's.
    const text = someDigits(random, 1, 1, "023456789") + someDigits(random, 0, 5);
    const gap = height * random.uniform(0.15, 0.4);
    const plane = inkPlane(Math.ceil(text.length * (wide + gap) + height * 0.4), Math.ceil(height * 1.2));
    const short = thick * random.uniform(0.3, 0.8);
    [...text].forEach((digit, k) => {
      const left = height * 0.1 + k * (wide + gap);
      const [top, middle, bottom] = [height * 0.1, height * 0.6, height * 1.1];
      const bar = (x0: number, y0: number, x1: number, y1: number) => {
        const length = Math.hypot(x1 - x0, y1 - y0);
        const [dx, dy] = [((x1 - x0) / length) * short, ((y1 - y0) / length) * short];
        const lean0 = (y: number) => (bottom - y) * lean;
        drawCurve(
          plane,
          [left + x0 + dx + lean0(y0), y0 + dy, left + x1 - dx + lean0(y1), y1 - dy],
          () => thick / 2,
        );
      };
      const bars: readonly (readonly [number, number, number, number])[] = [
        [0, top, wide, top],
        [0, top, 0, middle],
        [wide, top, wide, middle],
        [0, middle, wide, middle],
        [0, middle, 0, bottom],
        [wide, middle, wide, bottom],
        [0, bottom, wide, bottom],
      ];
      bars.forEach((segment, s) => {
        if (SEGMENTS[Number(digit)]![s] === "1") bar(...segment);
      });
    });
    const image = copied(random, plane, printCopy(random), Math.round(height * random.uniform(0, 0.4)));
    if (random.uniform() < 0.5) return { image, text: "" };
    return { image: { ...image, data: image.data.map((level) => 255 - level) }, text: "" };
  },
};
