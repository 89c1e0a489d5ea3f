import type { CharacterReading } from "@numera/contract";
import { digitImage, digitSide, type Glyph } from "@numera/vision";
import { characterMarks } from "../../confidence/strokes/characterMarks.ts";
import type { CharacterClassifier } from "../../models/characterClassifier.ts";
import type { TextLine } from "../../page/findLines.ts";
import type { Page } from "../../page/page.ts";
import type { LineLattice } from "../lattice/latticesOf.ts";

/** A mark that the second reader was shown, and what it took it for. Plain data. */
export interface ShownMark {
  readonly glyph: Glyph;
  /** By class of the classifier, 0..1. */
  readonly probabilities: Float32Array;
}

/** Marks that are so many times as wide as their line is high hold more than one digit. */
const widest = 1.6;

/** A line whose marks are shown to the second reader, and its lattice, where it has one, in which many of them are known. */
export interface LineToShow {
  readonly line: TextLine;
  readonly lattice: Pick<LineLattice, "segments"> | undefined;
}

/** Shows a classifier of single digits the marks of lines that no lattice knows, those of all lines in one run. @returns by line */
export async function showMarks(
  model: CharacterClassifier,
  lines: readonly LineToShow[],
  page: Pick<Page, "labeling" | "darkness">,
): Promise<ShownMark[][]> {
  const ofLine = lines.map(({ line: { glyphs, height }, lattice }) =>
    glyphs
      .filter(({ box }) => box.width <= widest * height)
      .map((glyph) => ({
        glyph,
        known: lattice?.segments.find((segment) => isSameMark(segment.glyph, glyph))?.probabilities,
      })),
  );
  const unknown = ofLine.flat().flatMap(({ glyph, known }) => (known === undefined ? [glyph] : []));
  const shown = await classified(model, unknown, page);
  return ofLine.map((marks) =>
    marks.map(({ glyph, known }) => ({ glyph, probabilities: known ?? shown.shift()! })),
  );
}

/** Whether a segment of a lattice is a mark, whole: it has no other ink in its box. */
function isSameMark(segment: Glyph, { box, area }: Glyph): boolean {
  const { x, y, width, height } = segment.box;
  return x === box.x && y === box.y && width === box.width && height === box.height && segment.area === area;
}

/** By mark the probabilities of the classifier's classes. */
async function classified(
  model: CharacterClassifier,
  marks: readonly Glyph[],
  { labeling, darkness }: Pick<Page, "labeling" | "darkness">,
): Promise<Float32Array[]> {
  if (marks.length === 0) return [];
  const images = new Float32Array(marks.length * digitSide ** 2);
  marks.forEach((glyph, i) => {
    digitImage(glyph, labeling, darkness, images, i * digitSide ** 2);
  });
  const all = await model.classify(images, marks.length);
  return marks.map((_, i) => all.subarray(i * model.classes.length, (i + 1) * model.classes.length));
}

/** No single digit is less probable than this: it may be of a shape that the classifier has never seen. */
const leastProbability = 1e-6;

/**
 * The logarithm of the probability, by the second reader, of all characters that have a mark to themselves.
 * @param classes of the classifier; characters that it does not know are passed over
 */
export function secondOpinion(
  marks: readonly ShownMark[],
  characters: readonly CharacterReading[],
  classes: readonly string[],
): number {
  const standing = characterMarks({ glyphs: marks.map(({ glyph }) => glyph) }, characters);
  return standing.reduce((sum, mark, i) => {
    const [character, other] = mark.characters;
    if (character === undefined || other !== undefined) return sum;
    const probability = marks[i]!.probabilities[classes.indexOf(character.text)];
    return probability === undefined ? sum : sum + Math.log(Math.max(leastProbability, probability));
  }, 0);
}
