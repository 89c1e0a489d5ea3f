import type { CharacterReading, StrayStroke } from "@numera/contract";
import { type Box, type Glyph, type Labeling, strokeExtent, strokeMask, strokeShape } from "@numera/vision";
import type { TextLine } from "../../page/findLines.ts";
import type { Page } from "../../page/page.ts";
import type { CharacterMark } from "./characterMarks.ts";

/** A minus is so many times as wide as high, and as wide as this share of the digit's height. */
const minus = { flat: 1.8, from: 0.2, to: 1.2 };
/** A plus is about as wide as high, and both are these shares of the digit's height. */
const plus = { least: 0.3, most: 1, aspect: 1.7 };
/** A sign ends this close before the first digit, and its middle is within these shares of the digit's height. */
const place = { gap: 0.8, over: 0.1, from: 0.25, to: 0.8 };

/** A minus or plus before the first digit that is not read; none where the first character is no digit. */
export function signBefore(
  characters: readonly CharacterReading[],
  marks: readonly CharacterMark[],
  line: Pick<TextLine, "glyphs">,
  { glyphs, labeling }: Pick<Page, "glyphs" | "labeling">,
): StrayStroke | undefined {
  const [first] = marks;
  const character = characters[0]?.text;
  if (first === undefined || character === undefined || !/^\d$/.test(character)) return undefined;
  const digit = first.glyph.box;
  const read = new Set(marks.map(({ glyph }) => glyph));
  const unread = (glyph: Glyph) => !read.has(glyph) && standsBefore(glyph.box, digit);
  const sign =
    glyphs.find((glyph) => unread(glyph) && isMinus(glyph.box, digit)) ??
    line.glyphs.find((glyph) => unread(glyph) && isPlus(glyph, digit, labeling));
  return sign && { kind: "sign", character, at: 1, measure: sign.box.width / digit.height };
}

function standsBefore(box: Box, digit: Box): boolean {
  const gap = digit.x - box.x - box.width;
  const middle = (box.y + box.height / 2 - digit.y) / digit.height;
  const { from, to, over, gap: widest } = place;
  return gap >= -over * digit.height && gap <= widest * digit.height && middle >= from && middle <= to;
}

function isMinus({ width, height }: Box, digit: Box): boolean {
  const share = width / digit.height;
  return width >= minus.flat * height && share >= minus.from && share <= minus.to;
}

/** Two strokes that cross: one run of ink in nearly all rows and columns, four ends, one crossing, no hole. */
function isPlus(glyph: Glyph, digit: Box, labeling: Labeling): boolean {
  const { width, height } = glyph.box;
  const sizes = [width / digit.height, height / digit.height];
  if (sizes.some((size) => size < plus.least || size > plus.most)) return false;
  if (Math.max(width, height) > plus.aspect * Math.min(width, height)) return false;
  const { upright, level, holes } = strokeExtent(glyph, labeling);
  if (holes > 0 || upright > 1.3 || level * height > 1.3 * width) return false;
  const { ends, forks } = strokeShape(strokeMask(glyph, labeling));
  return ends === 4 && forks >= 1 && forks <= 3;
}
