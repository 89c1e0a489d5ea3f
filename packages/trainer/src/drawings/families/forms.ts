/** Paper of more than one color: forms with fields, labels, sheets on sheets, parts with other polarity. */
import type { Random } from "@numera/random";
import type { Canvas, Color } from "@numera/vision";
import { type Hands, write } from "../digits/write.ts";
import { darkInk, penFor, pick, someDigits, whole } from "../draws.ts";
import type { InkPlane } from "../inkPlane.ts";
import type { DrawnKind, Kind } from "../kind.ts";
import { addGrain, compact, fill, gray, lay, sheet, WHITE } from "../sheet.ts";

/** White fields or a label on a tinted form with writing beside them, a colored sheet on a white one, several sheets. */
export const whiteFields: Kind = {
  name: "08-white-fields-on-tinted-form",
  draw: (random, hands) =>
    pick(random, fields, fields, label, label, coloredSheet, severalSheets)(random, hands),
};

/** Dark ink on light and light ink on dark in one image. */
export const lightAndDarkParts: Kind = {
  name: "09-light-and-dark-parts",
  draw: (random, hands) =>
    pick(random, darkHead, darkHead, sideBySide, blackCanvas, blackCanvas)(random, hands),
};

/** A number and its ink, its lower left corner's place to be chosen. */
function numberInk(
  random: Random,
  hands: Hands,
  height: number,
  least = 2,
  most = 5,
): { text: string; plane: InkPlane } {
  const text = someDigits(random, least, most);
  return { text, plane: write(random, hands, { text, height, pen: penFor(random, height) }) };
}

/** Gray in half of the images, else a pale color; about as light as `level`. */
function tint(random: Random, level: number): Color {
  if (random.uniform() < 0.5) return gray(level);
  const shade = whole(random, 10, 45);
  const [most, middle, least] = [Math.min(255, level + shade / 2), level, level - shade];
  return pick<Color>(
    random,
    [most, most, least],
    [least, middle, most],
    [middle, most, least],
    [most, least, least + 8],
  );
}

/** Numbers in white fields, and one more on the form itself. */
function fields(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(44, 80);
  const rows = whole(random, 1, 3);
  const step = height * random.uniform(2.6, 3.4);
  const width = height * random.uniform(9, 13);
  const canvas = sheet(random, width, step * (rows + 1) + height, tint(random, whole(random, 165, 222)));
  const lines: string[] = [];
  const ink = darkInk(random);
  const outside = random.uniform() < 0.7 ? rows : 0;
  for (let row = 0; row <= rows; row++) {
    const { text, plane } = numberInk(random, hands, height, row === outside ? 2 : 3, 5);
    const top = height + row * step;
    const left = width * random.uniform(0.1, 0.16);
    if (row === outside) {
      lay(canvas, plane, random.uniform(left, width - plane.width - 10), top, ink);
    } else {
      const box = {
        x: left,
        y: top - height * random.uniform(0.4, 0.6),
        width: Math.max(width * random.uniform(0.5, 0.8), plane.width + height),
        height: height * 2.1,
      };
      if (random.uniform() < 0.3) outline(canvas, box, gray(whole(random, 40, 120)));
      fill(canvas, box, gray(whole(random, 244, 255)));
      lay(canvas, plane, left + height * random.uniform(0.3, 0.5), top, ink);
    }
    lines.push(text);
  }
  addGrain(random, canvas, 2);
  return { image: compact(canvas), text: lines.join("\n") };
}

/** A label, empty or with a number, above a number on the form. */
function label(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(44, 80);
  const canvas = sheet(random, height * 11, height * 8.5, tint(random, whole(random, 165, 222)));
  const box = {
    x: height,
    y: height,
    width: height * random.uniform(5, 7),
    height: height * random.uniform(2, 3),
  };
  fill(canvas, box, gray(whole(random, 240, 255)));
  const ink = darkInk(random);
  const below = numberInk(random, hands, height, 3, 5);
  lay(canvas, below.plane, height * random.uniform(1, 3), height * random.uniform(5, 6.5), ink);
  const lines = [below.text];
  if (random.uniform() < 0.5) {
    const on = numberInk(random, hands, height, 2, 3);
    lay(canvas, on.plane, box.x + 0.4 * height, box.y + 0.5 * height, ink);
    lines.unshift(on.text);
  }
  addGrain(random, canvas, 2);
  return { image: compact(canvas), text: lines.join("\n") };
}

/** A sheet of blue or another color on a white page, a number on it and one on the page's margin. */
function coloredSheet(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(44, 76);
  const canvas = sheet(random, height * 12, height * 9, gray(whole(random, 246, 255)));
  const colors: readonly Color[] = [
    [150, 180, 225],
    [175, 205, 240],
    [240, 220, 130],
    [190, 225, 180],
    [235, 190, 200],
  ];
  fill(
    canvas,
    { x: 0.8 * height, y: 0.8 * height, width: 10 * height, height: 5 * height },
    pick(random, ...colors),
  );
  const ink = darkInk(random);
  const [first, second, below] = [0, 1, 2].map(() => numberInk(random, hands, height, 3, 5)) as [
    ReturnType<typeof numberInk>,
    ReturnType<typeof numberInk>,
    ReturnType<typeof numberInk>,
  ];
  lay(canvas, first.plane, height * random.uniform(1.5, 3), 1.5 * height, ink);
  lay(canvas, second.plane, height * random.uniform(1.5, 3), 3.8 * height, ink);
  lay(canvas, below.plane, height * random.uniform(1, 4), 6.9 * height, ink);
  addGrain(random, canvas, 2);
  return { image: compact(canvas), text: [first.text, second.text, below.text].join("\n") };
}

/** Two or three white sheets on a darker table, a number on each. */
function severalSheets(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(40, 70);
  const count = whole(random, 2, 3);
  const canvas = sheet(
    random,
    height * 13,
    height * (0.6 + 3.6 * count),
    tint(random, whole(random, 70, 190)),
  );
  const lines = Array.from({ length: count }, (_, k) => {
    const { text, plane } = numberInk(random, hands, height, 3, 5);
    const left = height * random.uniform(0.5, 3);
    const top = height * (0.6 + 3.6 * k);
    const width = Math.max(plane.width + 1.6 * height, height * random.uniform(6, 9));
    fill(canvas, { x: left, y: top, width, height: 3 * height }, gray(whole(random, 236, 255)));
    lay(
      canvas,
      plane,
      left + height * random.uniform(0.5, 1),
      top + height * random.uniform(0.8, 1.2),
      darkInk(random),
    );
    return text;
  });
  addGrain(random, canvas, 3);
  return { image: compact(canvas), text: lines.join("\n") };
}

function outline(
  canvas: Canvas,
  box: { x: number; y: number; width: number; height: number },
  color: Color,
): void {
  fill(canvas, { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 }, color);
}

/** A band of black above white, or white above black, a number in each. */
function darkHead(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(45, 130);
  const [first, second] = [numberInk(random, hands, height, 3, 5), numberInk(random, hands, height, 3, 5)];
  const margin = height * random.uniform(0.4, 0.9);
  const band = height + 2 * margin;
  const width = Math.max(first.plane.width, second.plane.width) + 2 * margin + height;
  const [dark, light] = [gray(whole(random, 0, 70)), gray(whole(random, 200, 255))];
  const [above, below] = random.uniform() < 0.7 ? [dark, light] : [light, dark];
  const canvas = sheet(random, width, 2 * band, above);
  fill(canvas, { x: 0, y: Math.round(band), width, height: band + 1 }, below);
  lay(canvas, first.plane, margin * random.uniform(0.8, 1.3), margin, below);
  lay(canvas, second.plane, margin * random.uniform(0.8, 1.3), band + margin, above);
  return { image: compact(canvas), text: `${first.text}\n${second.text}` };
}

/** One number, its left half dark on light, its right half light on dark. */
function sideBySide(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(60, 110);
  const [first, second] = [numberInk(random, hands, height, 3, 3), numberInk(random, hands, height, 3, 3)];
  const margin = height * random.uniform(0.3, 0.7);
  const half = Math.max(first.plane.width, second.plane.width) + 2 * margin;
  const [dark, light] = [gray(whole(random, 0, 50)), gray(whole(random, 215, 255))];
  const [left, right] = random.uniform() < 0.6 ? [light, dark] : [dark, light];
  const canvas = sheet(random, 2 * half, 1.3 * height + 2 * margin, left);
  fill(canvas, { x: Math.round(half), y: 0, width: half + 1, height: canvas.height }, right);
  lay(canvas, first.plane, half - margin * 0.6 - first.plane.width, margin, right);
  lay(canvas, second.plane, half + margin * 0.6, margin, left);
  return { image: compact(canvas), text: first.text + second.text };
}

/** White digits on a black field with a white margin around it. */
function blackCanvas(random: Random, hands: Hands): DrawnKind {
  const height = random.uniform(70, 170);
  const { text, plane } = numberInk(random, hands, height, 1, 5);
  const pad = random.uniform(30, 160);
  const inner = height * random.uniform(0.2, 0.5);
  const field = { x: pad, y: pad, width: plane.width + 2 * inner, height: plane.height + 2 * inner };
  const canvas = sheet(random, field.width + 2 * pad, field.height + 2 * pad, WHITE);
  fill(canvas, field, gray(whole(random, 0, 40)));
  lay(canvas, plane, pad + inner, pad + inner, gray(whole(random, 225, 255)));
  return { image: compact(canvas), text };
}
