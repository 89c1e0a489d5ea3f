import type { Random } from "@numera/random";
import { type Affine, drawCurve, drawPicture, type InkPlane, inkPlane } from "@numera/trainer/drawings";
import type { GrayImage } from "@numera/vision";
import { FONT_DIGIT_HEIGHT, type FontSigns } from "./fontSigns.ts";
import type { Hand, Sign } from "./hand.ts";

/** What a hand writes: characters of a text, each digit or letter as a picture. */
export interface Writing {
  readonly text: string;
  /** Pictures of the characters that are no signs, in their order: ink 255, MNIST's 20 pixels high or wide. */
  readonly pictures: readonly GrayImage[];
  readonly hand: Hand;
  /** Height of digits in pixels. */
  readonly em: number;
  /** How much wider than in the pictures strokes are, as a level: 0.5 leaves them, 0.35 widens. */
  readonly level: number;
}

/** Ink, and where on it the line of writing stands: all in pixels. */
export interface Written {
  readonly plane: InkPlane;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** MNIST's digits fill a box of this side. */
const PICTURE_EM = 20;

interface Mark {
  readonly width: number;
  readonly draw: (plane: InkPlane, x: number, baseline: number) => void;
}

/** Writes a text on a plane with `margin` pixels around it. */
export function writeText(random: Random, writing: Writing, signs: FontSigns, margin: number): Written {
  const { text, hand, em } = writing;
  const size = (deviation: number) => 1 + deviation * random.normal();
  const pen = Math.max(1.2, penWidth(writing.pictures) * (em / PICTURE_EM) + (0.5 - writing.level) * 2);
  const point = text.lastIndexOf(".");
  const raised = text.includes("$") && point === text.length - 3 && random.uniform() < hand.raisedCents;
  const placed: { readonly mark: Mark; readonly x: number; readonly y: number }[] = [];
  let next = 0;
  let x = 0;
  let drift = 0;
  let cents = Number.NaN;
  [...text].forEach((character, i) => {
    const high = raised && i > point;
    const scale = (high ? 0.62 : 1) * em;
    let mark: Mark;
    if (character === " ") {
      x += em * random.uniform(0.2, 0.5);
      return;
    }
    const gap = hand.spacing + hand.unrest * random.normal();
    if (isSign(character)) {
      mark = signMark(random, character, writing, signs, pen);
      x += em * Math.max(0.03, gap * (character === "," || character === "." ? 0.6 : 1.1));
    } else {
      mark = pictureMark(writing.pictures[next++]!, (scale * size(hand.unrest)) / PICTURE_EM, writing);
      x += em * (i > 0 && isSign(text[i - 1]!) ? Math.max(0.03, gap) : gap);
    }
    if (i === point + 1) cents = x;
    drift += 0.4 * hand.unrest * em * random.normal();
    placed.push({ mark, x, y: drift + (high ? -0.42 * em : 0) });
    x += mark.width;
  });
  const plane = inkPlane(Math.ceil(x + 2 * margin), Math.ceil(em * 1.1 + 2 * margin));
  const baseline = margin + em * 1.05;
  for (const { mark, x: at, y } of placed) mark.draw(plane, margin + at, baseline + y);
  if (raised && random.uniform() < 0.5) {
    const y = baseline - 0.32 * em + drift;
    const ends = [margin + cents - 0.05 * em, y, margin + x + 0.05 * em, y - 0.05 * em];
    drawCurve(plane, ends, () => pen / 2);
  }
  return { plane, baseline, ...extentOf(plane) };
}

/** @returns the box of the ink; the whole plane where there is none */
function extentOf({ width, height, data }: InkPlane): Pick<Written, "left" | "right" | "top" | "bottom"> {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! < 0.5) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return left > right ? { left: 0, right: width, top: 0, bottom: height } : { left, right, top, bottom };
}

function isSign(character: string): character is Sign {
  return "$/-.,".includes(character);
}

function pictureMark(picture: GrayImage, scale: number, { hand, level }: Writing): Mark {
  const { left, right, bottom } = inkBox(picture);
  return {
    width: (right - left + 1) * scale,
    draw(plane, x, baseline) {
      // From the plane to the picture: the ink's lower left corner comes to (x, baseline), upright lines lean by the slant.
      const s = 1 / scale;
      const toPicture: Affine = [
        s,
        hand.slant * s,
        left - s * (x + hand.slant * baseline),
        0,
        s,
        bottom + 1 - s * baseline,
      ];
      drawPicture(plane, picture, toPicture, level);
    },
  };
}

function signMark(random: Random, sign: Sign, writing: Writing, fonts: FontSigns, pen: number): Mark {
  const { hand, em } = writing;
  const size = em * (sign === "$" ? hand.dollarSize : 1) * (1 + 0.06 * random.normal());
  const lift = sign === "$" ? hand.dollarRaised * em : 0;
  if ("font" in hand.signs) {
    const picture = fonts.get(hand.signs.font)![sign];
    return fontMark(picture, size / FONT_DIGIT_HEIGHT, SIGN_BOTTOM[sign] * em - lift);
  }
  const shapes = hand.signs[sign];
  const strokes = shapes[random.integer(shapes.length)]!;
  const shake = sign === "." || sign === "," ? 0.012 : 0.025;
  const curves = strokes.map((points) =>
    points.map((value, k) => {
      const y = k % 2 === 0 ? points[k + 1]! : value;
      const leaning = k % 2 === 0 ? value - hand.slant * (y - 1) : value - 1;
      return size * (leaning + shake * random.normal());
    }),
  );
  const xs = curves.flatMap((points) => points.filter((_, k) => k % 2 === 0));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  // A pen that only touches the paper leaves a larger mark than one that runs.
  const press = sign === "." ? random.uniform(1, 1.6) : random.uniform(0.85, 1.1);
  return {
    width: right - left + pen,
    draw(plane, x, baseline) {
      for (const points of curves) {
        const moved = points.map((value, k) =>
          k % 2 === 0 ? value - left + x + pen / 2 : value + baseline - lift,
        );
        drawCurve(plane, moved, (share) => (pen / 2) * press * (1 - 0.25 * share));
      }
    },
  };
}

/** Where fonts' signs end, in digit heights below the baseline. */
const SIGN_BOTTOM: Readonly<Record<Sign, number>> = { $: 0.05, "/": 0.08, "-": -0.4, ".": 0.01, ",": 0.14 };

function fontMark(picture: GrayImage, scale: number, bottom: number): Mark {
  return {
    width: picture.width * scale,
    draw(plane, x, baseline) {
      const s = 1 / scale;
      drawPicture(plane, picture, [s, 0, -s * x, 0, s, picture.height - s * (baseline + bottom)], 0.45);
    },
  };
}

function inkBox({ width, height, data }: GrayImage): { left: number; right: number; bottom: number } {
  let [left, right, bottom] = [width, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! < 96) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  if (left > right) return { left: 0, right: width - 1, bottom: height - 1 };
  return { left, right, bottom };
}

/** Mean stroke width of pictures in their pixels: a stroke's area over half its outline. */
function penWidth(pictures: readonly GrayImage[]): number {
  let [area, outline] = [0, 0];
  for (const { width, height, data } of pictures) {
    for (let y = 0; y + 1 < height; y++) {
      for (let x = 0; x + 1 < width; x++) {
        const at = y * width + x;
        area += data[at]!;
        outline += Math.hypot(data[at + 1]! - data[at]!, data[at + width]! - data[at]!);
      }
    }
  }
  return outline === 0 ? 2 : (2 * area) / outline;
}
