import { followed, type GrayImage, quarterTurn } from "@numera/vision";
import type { TextLine } from "./findLines.ts";
import { findPages } from "./findPages.ts";
import type { Page } from "./page.ts";

/** Digits are higher than wide; marks that are so many times as wide as high lie on their side. */
const lying = 1.1;
/** Where every line is a single mark below the last one, as digits of a line on its side are, they need not be so wide. */
const lyingInColumn = 0.9;
/** Marks of at most so many times the usual width count: others are several digits, or rules. */
const widest = 4;
/** A page of fewer marks says nothing of how it lies. */
const fewestMarks = 2;

/** Ways, in quarters of a circle clockwise, in which a page may have to be turned, and what tells that it must. */
export interface PossibleTurns {
  readonly quarters: readonly (1 | 2 | 3)[];
  /** What is read with more probability is left as it lies. */
  readonly from: number;
  /** Turned, it must have at least this probability, and so many times as much. */
  readonly to: number;
  readonly times: number;
}

/** Marks that lie on their side are evidence of their own; that a page stands on its head is told by reading alone. */
export function possibleTurns({ glyphs }: Pick<Page, "glyphs">, lines: readonly TextLine[]): PossibleTurns {
  const marks = glyphs.filter(
    ({ box }) => box.width <= widest * box.height && box.height <= widest * 2 * box.width,
  );
  if (marks.length < fewestMarks) return { quarters: [], from: 0, to: 1, times: 1 };
  const shapes = marks.map(({ box }) => box.width / box.height).sort((a, b) => a - b);
  const shape = shapes[shapes.length >> 1]!;
  const isColumn = lines.every((line) => line.glyphs.length === 1);
  const isLying = lines.length > 1 && shape >= (isColumn ? lyingInColumn : lying);
  return isLying
    ? { quarters: [1, 3], from: 0.95, to: 0.1, times: 1 }
    : { quarters: [2], from: 0.4, to: 0.5, times: 2.5 };
}

/** The pages of an image that is turned clockwise by so many quarters; boxes go back to the image as it was given. */
export function turnedPages(gray: GrayImage, quarters: 1 | 2 | 3): Page[] {
  const { image, back } = quarterTurn(gray, quarters);
  const source = { width: gray.width, height: gray.height };
  return findPages(image).map((page) => ({
    ...page,
    source,
    quarters,
    toSource: followed(page.toSource, back),
  }));
}
