import {
  type Box,
  BoxGrid,
  type Glyph,
  glyphOf,
  overlapX,
  overlapY,
  textLines,
  transformPoint,
  unite,
} from "@numera/vision";
import { isPicture } from "./isPicture.ts";
import type { Page } from "./page.ts";
import { isStrokeShaped, likeDigits } from "./strokeShaped.ts";

/** Ink that no line was read from, in pixels of the page. */
export interface UnreadInk {
  readonly box: Box;
  /** Its share of the page's ink (0..1). */
  readonly share: number;
  readonly guess: "print" | "pattern" | "picture" | "stroke" | "unknown";
}

/** Lower marks, in pixels of the page, cannot be told from dirt. */
const leastHeight = 8;
/** Strokes are at least this wide, as a share of the pen's. */
const leastStroke = 0.4;
/** A pen is at most so wide, as a share of the digits' height: what a page has of wider strokes are pictures. */
const widestPen = 0.35;
/** Ink so near to a line's marks, as a share of their height, and smaller than they are, is a part of it: a point, a dash, a spot. */
const partOfLine = { gap: 0.5, height: 0.35 } as const;
/** A rule that was taken out may be a 1 where it is upright, so many times as high as the digits beside it, and as near as this. */
const likeOne = { height: [0.6, 2.5], slim: 3, gap: 1.2, beside: 0.6 } as const;
/** Ends so near to the image's border, as a share of its height, are cut off by it. */
const atBorder = 0.03;
/** Print comes in rows of at least so many marks, lower than this share of the digits that are read. */
const print = { marks: 6, height: 0.7 } as const;
/** So many marks in which nothing is read are a pattern. */
const patternMarks = 200;

/**
 * The account of a page's ink: what is neither read, nor a part of a line that is, nor too small or too slight to be writing. Ink that
 * may be writing, marks of strokes about as high as digits, is guessed to be a `stroke`.
 *
 * @param read the marks of the lines that were read, line by line
 * @param left the marks of the lines that there was no time for
 */
export function unreadInk(
  page: Page,
  read: readonly (readonly Glyph[])[],
  left: readonly (readonly Glyph[])[] = [],
): UnreadInk[] {
  const { labeling, stroke } = page;
  const marks = read.flat();
  const isTold = new Uint8Array(labeling.components.length + 1);
  for (const { labels } of [...marks, ...left.flat()]) for (const label of labels) isTold[label] = 1;
  const height = medianHeight(marks) || page.height;
  const least = Math.max(leastHeight, likeDigits[0] * height);
  const pen = Math.min(stroke, widestPen * height);
  const rest = labeling.components.filter(
    ({ label, box, area }) =>
      isTold[label] === 0 && Math.max(box.width, box.height) >= least && area >= leastStroke * pen * least,
  );
  const near = nearestMarks(marks);
  const other = rest.filter(({ box }) => !near(box).some((mark) => belongsTo(mark.box, box))).map(glyphOf);
  const ones = page.rules.filter((box) => near(box).some((mark) => mayBeOne(box, mark.box, page, height)));
  const ink = labeling.components.reduce((sum, { area }) => sum + area, 0);
  const told = (glyphs: readonly Glyph[], guess: UnreadInk["guess"]): UnreadInk => ({
    box: glyphs.map(({ box }) => box).reduce(unite),
    share: glyphs.reduce((sum, { area }) => sum + area, 0) / ink,
    guess,
  });
  const groups = other.length > patternMarks ? [other] : groupsOf(other);
  return [
    ...left.map((glyphs) => told(glyphs, "stroke")),
    ...groups.map((glyphs) => told(glyphs, guessOf(glyphs, page, height))),
    ...ones.map((box): UnreadInk => ({ box, share: 0, guess: "stroke" })),
  ];
}

/** Marks are looked up in cells of so many pixels. */
const cell = 128;

/** For a box, the marks that may be near it. */
function nearestMarks(marks: readonly Glyph[]): (box: Box) => readonly Glyph[] {
  const grid = new BoxGrid<Glyph>(cell, cell);
  for (const mark of marks) {
    const { x, y, width, height } = mark.box;
    const reach = likeOne.gap * height;
    grid.add({ x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach }, mark);
  }
  return (box) => grid.near(box);
}

/** Whether an upright rule stands beside a mark that is read, as a digit of its line would. */
function mayBeOne(box: Box, mark: Box, page: Page, height: number): boolean {
  const { x, y, width } = box;
  if (box.height < likeOne.slim * width) return false;
  if (box.height < likeOne.height[0] * height || box.height > likeOne.height[1] * height) return false;
  if (isAtBorder([x + width / 2, y], page) || isAtBorder([x + width / 2, y + box.height], page)) return false;
  const gap = Math.max(mark.x - x - width, x - mark.x - mark.width);
  return (
    gap <= likeOne.gap * height && overlapY(mark, box) >= likeOne.beside * Math.min(mark.height, box.height)
  );
}

function guessOf(glyphs: readonly Glyph[], page: Page, height: number): UnreadInk["guess"] {
  if (glyphs.length > patternMarks) return "pattern";
  const strokes = glyphs.filter((glyph) => isOfStrokes(glyph, page, height));
  // One stroke is enough: what may be writing is no part of a picture.
  if (strokes.length === 0 && isPicture(glyphs, page, height)) return "picture";
  if (2 * strokes.length < glyphs.length) return "unknown";
  const isLow = medianHeight(glyphs) < print.height * height;
  return glyphs.length >= print.marks && isLow ? "print" : "stroke";
}

/** Whether a mark is like a digit, and within the image. */
function isOfStrokes(glyph: Glyph, { labeling }: Page, digitHeight: number): boolean {
  const { x, y, width, height } = glyph.box;
  if (x === 0 || y === 0 || x + width === labeling.width || y + height === labeling.height) return false;
  return isStrokeShaped(glyph, digitHeight);
}

/** Whether a place of the page is at the upper or lower border of its image, or near it where the page was turned. */
function isAtBorder(place: readonly [x: number, y: number], { toSource, source }: Page): boolean {
  const [, y] = transformPoint(toSource, place);
  const near = atBorder * source.height;
  return y <= near || y >= source.height - near;
}

/** Marks that stand beside each other, row by row. */
function groupsOf(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  const lines = textLines(glyphs, medianHeight(glyphs)).map((line) => line.glyphs);
  const grouped = new Set(lines.flat());
  return [...lines, ...glyphs.filter((glyph) => !grouped.has(glyph)).map((glyph) => [glyph])];
}

/** Whether small ink stands at a mark that is read. */
function belongsTo(mark: Box, box: Box): boolean {
  const near = partOfLine.gap * mark.height;
  const around = {
    x: mark.x - near,
    y: mark.y - near,
    width: mark.width + 2 * near,
    height: mark.height + 2 * near,
  };
  if (overlapX(around, box) <= 0 || overlapY(around, box) <= 0) return false;
  return box.height < partOfLine.height * mark.height && box.width < 2 * mark.height;
}

function medianHeight(glyphs: readonly Glyph[]): number {
  const heights = glyphs.map(({ box }) => box.height).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}
