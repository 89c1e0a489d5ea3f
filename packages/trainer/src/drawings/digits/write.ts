/** Numbers written with MNIST's digits, all of one writer, as planes of ink cut to their ink. */
import type { Random } from "@numera/random";
import type { GrayImage } from "@numera/vision";
import { drawDigits, type WriterDigits } from "../digits/writerDigits.ts";
import { drawCurve, drawPicture, type InkPlane, inkPlane } from "../inkPlane.ts";
import { type CenterLines, centerLines } from "./centerLines.ts";
import { isLegible } from "./legible.ts";

/** Whose digits are drawn. */
export type Hands = WriterDigits;

/** Lengths in pixels. */
export interface Writing {
  readonly text: string;
  /** Of the digits' ink. */
  readonly height: number;
  /** How wide strokes are; left out, as in MNIST, about a seventh of the height. */
  readonly pen?: number | undefined;
  /** Paper between neighbors. Default a fifth of the height. */
  readonly gap?: number;
  /** Deviation of heights and base lines over the height. Default 0.02. */
  readonly unrest?: number;
}

/** MNIST's digits fill a box of this side. */
const BOX = 20;
/** A digit that is lower than the box, such as a 1 that lies nearly flat, is enlarged by no more than this. */
const MOST_ENLARGED = 1.25;
/** Where ink begins in a picture, 0..1. */
const LEVEL = 0.45;

/** Writes digits one beside the other; the plane ends where the ink does. */
export function write(random: Random, hands: Hands, writing: Writing): InkPlane {
  const { text, height, gap = height / 5, unrest = 0.02 } = writing;
  const marks = legibleDigits(random, hands, text).map((picture) =>
    digitInk(picture, height * (1 + unrest * random.normal()), writing.pen),
  );
  return row(random, marks, height, gap, unrest);
}

/** Marks one beside the other on one line. */
export function row(
  random: Random,
  marks: readonly InkPlane[],
  height: number,
  gap: number,
  unrest = 0.02,
): InkPlane {
  const width = marks.reduce((sum, mark) => sum + mark.width + 1.25 * gap + 2, 8);
  const plane = inkPlane(Math.ceil(width), Math.ceil(1.7 * height + 8));
  const base = 1.35 * height;
  let left = 4;
  for (const mark of marks) {
    const drift = unrest * height * random.normal();
    stamp(plane, mark, Math.round(left), Math.round(base - mark.height + drift));
    left += mark.width + Math.max(1, gap * random.uniform(0.75, 1.25));
  }
  return cut(plane);
}

/** How often a writer is looked for whose digits are all legible. */
const ATTEMPTS = 200;

/** Pictures of the digits of a text, all of one writer, each such as most people would read. */
export function legibleDigits(random: Random, hands: Hands, text: string): GrayImage[] {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const numbers = drawDigits(random, text, hands);
    if (numbers.every((number) => isLegibleDigit(hands.dataset, number)))
      return numbers.map((number) => pictureOf(hands.dataset, number));
  }
  throw new Error(`no writer was found whose digits of ${text} are all legible`);
}

/** By data set and number whether its digit is legible: 1, or 2 if not; 0 where nobody has asked yet. */
const legibility = new WeakMap<Hands["dataset"], Uint8Array>();

function isLegibleDigit(dataset: Hands["dataset"], number: number): boolean {
  const known = legibility.get(dataset) ?? new Uint8Array(dataset.count);
  legibility.set(dataset, known);
  known[number] ||= isLegible(pictureOf(dataset, number), dataset.labels[number]!) ? 1 : 2;
  return known[number] === 1;
}

/** One digit, cut to its ink. */
function digitInk(picture: GrayImage, height: number, pen: number | undefined): InkPlane {
  const box = inkBox(picture);
  if (pen === undefined) {
    const scale = scaleTo(height, box.bottom - box.top);
    const plane = inkPlane(Math.ceil(30 * scale), Math.ceil(30 * scale));
    drawPicture(plane, picture, [1 / scale, 0, -0.5, 0, 1 / scale, -0.5], LEVEL);
    return cut(plane);
  }
  return linesInk(centerLines(picture), height, pen);
}

/** @param height of the ink, the pen's width included */
function linesInk({ xs, ys, edges }: CenterLines, height: number, pen: number): InkPlane {
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = scaleTo(Math.max(1, height - pen), Math.max(1, Math.max(...ys) - top));
  const margin = pen / 2 + 1;
  const x = (i: number) => (xs[i]! - left) * scale + margin;
  const y = (i: number) => (ys[i]! - top) * scale + margin;
  const width = (Math.max(...xs) - left) * scale + 2 * margin;
  const plane = inkPlane(Math.ceil(width + 1), Math.ceil((Math.max(...ys) - top) * scale + 2 * margin + 1));
  for (const [from, to] of edges) drawCurve(plane, [x(from), y(from), x(to), y(to)], () => pen / 2);
  return cut(plane);
}

function scaleTo(height: number, inked: number): number {
  return Math.min(height / inked, (MOST_ENLARGED * height) / BOX);
}

function pictureOf({ images, width, height }: WriterDigits["dataset"], i: number): GrayImage {
  const area = width * height;
  return { width, height, channels: 1, data: images.subarray(i * area, (i + 1) * area) };
}

function inkBox({ width, height, data }: GrayImage): { top: number; bottom: number } {
  let [top, bottom] = [height, 0];
  for (let i = 0; i < width * height; i++) {
    if (data[i]! < 110) continue;
    top = Math.min(top, Math.floor(i / width));
    bottom = Math.floor(i / width) + 1;
  }
  return top < bottom ? { top, bottom } : { top: 0, bottom: height };
}

/** Lays a plane on another: the darker of both stays; what hangs over is cut off. */
export function stamp(onto: InkPlane, mark: InkPlane, left: number, top: number): void {
  for (let y = Math.max(0, -top); y < Math.min(mark.height, onto.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(mark.width, onto.width - left); x++) {
      const at = (top + y) * onto.width + left + x;
      onto.data[at] = Math.max(onto.data[at]!, mark.data[y * mark.width + x]!);
    }
  }
}

/** The part of a plane that holds ink, with `margin` pixels around it. @throws where there is no ink */
export function cut(plane: InkPlane, margin = 0): InkPlane {
  let [left, right, top, bottom] = [plane.width, -1, plane.height, -1];
  for (let y = 0; y < plane.height; y++) {
    for (let x = 0; x < plane.width; x++) {
      if (plane.data[y * plane.width + x]! < 0.4) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) throw new Error("a plane without ink cannot be cut to its ink");
  const out = inkPlane(right - left + 1 + 2 * margin, bottom - top + 1 + 2 * margin);
  stamp(out, plane, margin - left, margin - top);
  return out;
}
