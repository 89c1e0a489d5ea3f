import { glyphOf, unite } from "@numera/vision";
import { longestLine, lowestDigits } from "../limits.ts";
import type { TextLine } from "./findLines.ts";
import type { Page } from "./page.ts";

/** The marks of one field stand within so many heights of its digits; a page of lines is higher. */
const fieldHeight = 3;
/** Marks of less than this share of the field's height are specks. */
const leastMark = 0.15;

/**
 * All marks of a page as one line: crops of fields are small and cut close, so that a line may be found as two, or all its
 * digits run into one mark that is too wide for a digit. Undefined where the page is no field, or that is the line that was
 * found.
 */
export function oneField(
  { labeling }: Pick<Page, "labeling">,
  lines: readonly TextLine[],
): TextLine | undefined {
  const tallest = Math.max(0, ...lines.map((line) => line.height));
  const found = lines.flatMap(({ glyphs }) => glyphs.map(({ box }) => box));
  if (found.length > 0 && found.reduce(unite).height > fieldHeight * tallest) return undefined;
  if (holdsSeveralLines(lines)) return undefined;
  const least = leastMark * labeling.height;
  // A line of small writing is no speck.
  if (lines.some((line) => line.glyphs.length > 2 && line.height < least)) return undefined;
  const marks = labeling.components.filter(({ box }) => box.height >= least);
  if (marks.length === 0 || (lines.length === 1 && found.length >= marks.length)) return undefined;
  const all = marks.map(({ box }) => box).reduce(unite);
  if (all.width > longestLine * all.height || all.height < lowestDigits) return undefined;
  const glyphs = marks.map(glyphOf).sort((a, b) => a.box.x - b.box.x);
  return { glyphs, height: tallest || Math.max(...glyphs.map(({ box }) => box.height)) };
}

/** Lines of so many marks, one wholly below the other, are two: a line that was found in pieces has its pieces beside each other. */
const fewestMarks = 3;

function holdsSeveralLines(lines: readonly TextLine[]): boolean {
  const boxes = lines
    .filter(({ glyphs }) => glyphs.length >= fewestMarks)
    .map(({ glyphs }) => glyphs.map(({ box }) => box).reduce(unite));
  return boxes.some((box) => boxes.some((other) => other.y >= box.y + box.height));
}
