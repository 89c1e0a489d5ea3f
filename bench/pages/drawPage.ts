/**
 * Pages of numbers, drawn: sheets with several lines of MNIST's training digits, as a scanner or a camera over a desk sees
 * them. What is on them and where is known, so that finding lines can be measured.
 */
import type { Random } from "@numera/random";
import { blankCanvas, drawText, type GrayImage, textWidth } from "@numera/vision";
import { type Desk, deskPlane } from "./desk.ts";

/** A line of digits on a page: what it says, and its corners in the image, clockwise from the top left. */
export interface PageLine {
  readonly text: string;
  readonly corners: readonly (readonly [x: number, y: number])[];
}

export interface Page {
  readonly image: GrayImage;
  /** In reading order: by rows from the top, each from left to right. */
  readonly lines: readonly PageLine[];
}

export const PAGE_KINDS = ["field", "scan", "columns", "tilted", "desk", "large"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Images of single digits, `[count, 28, 28]`, ink 255. */
export interface Digits {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
}

/** Everything about a page but its digits. Lengths in pixels, angles in degrees. */
interface Plan {
  readonly width: number;
  readonly height: number;
  readonly digitHeight: number;
  readonly rows: number;
  readonly columns: number;
  readonly tilt: number;
  readonly desk: Desk | undefined;
  readonly paper: "plain" | "ruled" | "squared";
  readonly header: boolean;
}

/** MNIST digits are 20 pixels high in 28. */
const BOX = 28;
const INKED = 20;

/** Page number `index` of its kind: a function of the kind, the number and the seed. */
export function drawPage(kind: PageKind, random: Random, digits: Digits): Page {
  const plan = planOf(kind, random);
  const sheet = drawSheet(plan, random, digits);
  return photograph(plan, sheet, random);
}

/** What is drawn of every page, whatever its kind. */
interface CommonPlan {
  readonly common: Pick<Plan, "width" | "height" | "digitHeight" | "columns" | "header">;
  readonly sign: number;
  readonly paper: Plan["paper"];
  readonly desk: Desk;
}

function planOf(kind: PageKind, random: Random): Plan {
  const sign = pick(random, -1, 1);
  const paper = pick<Plan["paper"]>(random, "plain", "plain", "ruled", "squared");
  const header = random.uniform() < 0.5;
  const common = { width: 1200, height: 1600, digitHeight: random.uniform(42, 80), columns: 1, header };
  const desk = pick<Desk>(random, "wood", "cloth", "dark", "weave");
  return plans[kind](random, { common, sign, paper, desk });
}

function pick<T>(random: Random, ...from: readonly T[]): T {
  return from[random.integer(from.length)]!;
}

const plans: Readonly<Record<PageKind, (random: Random, drawn: CommonPlan) => Plan>> = {
  field: (random, { common }) => ({
    ...common,
    width: 520,
    height: 120,
    rows: 1,
    tilt: random.uniform(-3, 3),
    desk: undefined,
    paper: "plain",
    header: false,
  }),
  scan: (random, { common, paper }) => ({
    ...common,
    rows: 1 + random.integer(8),
    tilt: random.uniform(-2, 2),
    desk: undefined,
    paper,
  }),
  columns: (random, { common, paper }) => ({
    ...common,
    digitHeight: random.uniform(36, 56),
    rows: 2 + random.integer(7),
    columns: 2,
    tilt: random.uniform(-4, 4),
    desk: undefined,
    paper,
  }),
  tilted: (random, { common, sign, paper }) => ({
    ...common,
    rows: 1 + random.integer(8),
    tilt: sign * random.uniform(5, 20),
    desk: undefined,
    paper,
  }),
  desk: (random, { common, paper, desk }) => ({
    ...common,
    digitHeight: random.uniform(32, 60),
    rows: 1 + random.integer(6),
    tilt: random.uniform(-12, 12),
    desk,
    paper,
  }),
  large: (random, { common, paper, desk }) => ({
    ...common,
    width: 3000,
    height: 4000,
    digitHeight: random.uniform(36, 60),
    rows: 3 + random.integer(6),
    tilt: random.uniform(-8, 8),
    desk: pick<Desk | undefined>(random, undefined, desk),
    paper,
  }),
};

/** The flat sheet: its gray levels, and its lines in its own pixels. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly gray: Float32Array;
  readonly lines: readonly {
    readonly text: string;
    readonly box: readonly [number, number, number, number];
  }[];
}

function drawSheet(plan: Plan, random: Random, digits: Digits): Sheet {
  const share = plan.desk === undefined ? 1 : random.uniform(0.55, 0.8);
  const [width, height] = [Math.round(plan.width * share), Math.round(plan.height * share)];
  const level = random.uniform(205, 250);
  const gray = new Float32Array(width * height).fill(level);
  const pitch = plan.digitHeight * random.uniform(1.7, 2.3);
  if (plan.paper !== "plain") rule(gray, width, height, plan, pitch, level - random.uniform(35, 80));
  const inkLevel = random.uniform(20, 90);
  const margin = Math.max(0.12 * width, 0.8 * plan.digitHeight);
  let top = plan.rows === 1 && height < 200 ? (height - plan.digitHeight) / 2 : 0.12 * height;
  if (plan.header) {
    const size = plan.digitHeight * 0.7;
    header(gray, width, height, margin, top, size, inkLevel);
    top += 2.2 * pitch;
  }
  const lines: Sheet["lines"][number][] = [];
  for (let row = 0; row < plan.rows && top + plan.digitHeight * 1.3 < height; row++, top += pitch) {
    for (let column = 0; column < plan.columns; column++) {
      const left = margin + (column * (width - margin)) / plan.columns + random.uniform(0, 0.4) * margin;
      const room = (width - margin) / plan.columns - 0.8 * margin;
      const most = Math.max(2, Math.min(8, Math.floor(room / plan.digitHeight)));
      const length = Math.max(1, most - random.integer(Math.min(4, most)));
      lines.push(
        writeLine(
          gray,
          width,
          height,
          { left, top, length, size: plan.digitHeight, inkLevel },
          random,
          digits,
        ),
      );
    }
  }
  return { width, height, gray, lines };
}

function rule(
  gray: Float32Array,
  width: number,
  height: number,
  { paper, digitHeight }: Plan,
  pitch: number,
  level: number,
): void {
  const step = paper === "ruled" ? pitch : 0.7 * digitHeight;
  const thick = Math.max(1, Math.round(digitHeight / 30));
  for (let at = 0.12 * height + digitHeight * 1.1; at < height; at += step)
    for (let k = 0; k < thick; k++)
      gray.fill(level, (Math.round(at) + k) * width, (Math.round(at) + k + 1) * width);
  if (paper !== "squared") return;
  for (let at = step; at < width - thick; at += step)
    for (let y = 0; y < height; y++)
      gray.fill(level, y * width + Math.round(at), y * width + Math.round(at) + thick);
}

const WORDS = ["METER READINGS", "STOCK LIST", "MARKS", "TOTALS BY WEEK", "NAME AND CLASS"];

function header(
  gray: Float32Array,
  width: number,
  height: number,
  left: number,
  top: number,
  size: number,
  level: number,
): void {
  const word = WORDS[Math.round(size * 10) % WORDS.length]!;
  const canvas = blankCanvas(width, Math.ceil(size * 1.4), [255, 255, 255]);
  const fits = Math.min(size, (size * (width - left - size)) / textWidth(word, size));
  drawText(canvas, word, left, size * 0.2, fits, [0, 0, 0], Math.max(2, fits / 10));
  for (let y = 0; y < canvas.height && Math.round(top) + y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (Math.round(top) + y) * width + x;
      gray[at] = Math.min(gray[at]!, level + (canvas.data[(y * width + x) * 3]! / 255) * 255);
    }
}

interface Writing {
  readonly left: number;
  readonly top: number;
  readonly length: number;
  readonly size: number;
  readonly inkLevel: number;
}

function writeLine(
  gray: Float32Array,
  width: number,
  height: number,
  { left, top, length, size, inkLevel }: Writing,
  random: Random,
  digits: Digits,
): Sheet["lines"][number] {
  let text = "";
  let x0 = left;
  const scale = (size / INKED) * random.uniform(0.92, 1.08);
  const gap = random.uniform(0.12, 0.35) * size;
  let lowest = top;
  for (let i = 0; i < length; i++) {
    const digit = random.integer(digits.count);
    const image = digits.images.subarray(digit * BOX * BOX, (digit + 1) * BOX * BOX);
    const [first, last] = inkColumns(image);
    const y0 = top - 4 * scale + random.normal() * 0.04 * size;
    const right = Math.min(width - 1, Math.ceil(x0 + (last - first + 2) * scale));
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y0 + BOX * scale); y++)
      for (let x = Math.max(0, Math.floor(x0 - scale)); x < right; x++) {
        const ink = bilinear(image, (x - x0) / scale + first, (y - y0) / scale);
        // Upsampled digits are blurred: a steeper slope gives them back an edge.
        const cover = Math.min(1, Math.max(0, (ink / 255 - 0.5) * Math.max(1, scale) + 0.5));
        const at = y * width + x;
        gray[at] = gray[at]! + (Math.min(gray[at]!, inkLevel) - gray[at]!) * cover;
      }
    text += digits.labels[digit];
    lowest = Math.max(lowest, y0 + (4 + INKED) * scale);
    x0 += (last - first + 1) * scale + gap * random.uniform(0.7, 1.3);
  }
  return { text, box: [left, top, x0 - gap, lowest] };
}

function inkColumns(image: Uint8Array): [first: number, last: number] {
  let [first, last] = [BOX, 0];
  for (let i = 0; i < image.length; i++) {
    if (image[i]! < 100) continue;
    first = Math.min(first, i % BOX);
    last = Math.max(last, i % BOX);
  }
  return [first, last];
}

function bilinear(image: Uint8Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= BOX - 1 || top >= BOX - 1) return 0;
  const [a, b] = [x - left, y - top];
  const at = top * BOX + left;
  return (
    (image[at]! * (1 - a) + image[at + 1]! * a) * (1 - b) +
    (image[at + BOX]! * (1 - a) + image[at + BOX + 1]! * a) * b
  );
}

/** The sheet turned and seen a little from the side, on its desk, in uneven light, with a sensor's noise. */
function photograph(plan: Plan, sheet: Sheet, random: Random): Page {
  const { width, height } = plan;
  const angle = (plan.tilt * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const shift = plan.desk === undefined ? 0 : 0.06;
  const cx = width / 2 + random.uniform(-shift, shift) * width;
  const cy = height / 2 + random.uniform(-shift, shift) * height;
  const lean = plan.desk === undefined ? 0 : random.uniform(-0.06, 0.06);
  const desk = deskPlane(plan.desk, width, height, random.at("desk"));
  const [slopeX, slopeY] = [random.uniform(-0.35, 0.35), random.uniform(-0.35, 0.35)];
  const camera = plan.desk !== undefined || plan.width > 2000;
  const noise = random.at("noise").fillNormal(new Float32Array(1 << 16));
  const strength = camera ? 4 : 2;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const depth = 1 + (lean * (x - cx)) / width;
      const u = (cos * (x - cx) + sin * (y - cy)) / depth + sheet.width / 2;
      const v = (cos * (y - cy) - sin * (x - cx)) / depth + sheet.height / 2;
      const at = y * width + x;
      const level = desk !== undefined && !inside(sheet, u, v) ? desk[at]! : sampled(sheet, u, v);
      const light = camera ? 0.85 + (slopeX * x) / width + (slopeY * y) / height - (slopeX + slopeY) / 2 : 1;
      const grain = noise[(Math.imul(at, 40503) >>> 7) & 0xffff]! * strength;
      data[at] = Math.max(0, Math.min(255, Math.round(level * Math.min(1.05, light) + grain)));
    }
  }
  const toImage = (u: number, v: number): [number, number] => {
    const [p, q] = [u - sheet.width / 2, v - sheet.height / 2];
    // x - cx = (cos p - sin q) depth, and depth depends on x - cx alone.
    const across = cos * p - sin * q;
    const depth = 1 / (1 - (lean * across) / width);
    return [cx + across * depth, cy + (sin * p + cos * q) * depth];
  };
  const lines = sheet.lines.map(({ text, box: [left, top, right, bottom] }) => ({
    text,
    corners: [toImage(left, top), toImage(right, top), toImage(right, bottom), toImage(left, bottom)],
  }));
  return { image: { width, height, channels: 1, data }, lines };
}

function inside({ width, height }: Sheet, u: number, v: number): boolean {
  return u >= 0 && v >= 0 && u < width && v < height;
}

/** The sheet's level, bilinear; past its edges its corner's paper goes on. */
function sampled(sheet: Sheet, u: number, v: number): number {
  if (!inside(sheet, u, v)) return sheet.gray[0]!;
  const left = Math.min(sheet.width - 2, Math.floor(u));
  const top = Math.min(sheet.height - 2, Math.floor(v));
  const [a, b] = [Math.min(1, u - left), Math.min(1, v - top)];
  const { gray, width } = sheet;
  const at = top * width + left;
  return (
    (gray[at]! * (1 - a) + gray[at + 1]! * a) * (1 - b) +
    (gray[at + width]! * (1 - a) + gray[at + width + 1]! * a) * b
  );
}
