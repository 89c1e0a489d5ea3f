import type { CharacterReading } from "@numera/contract";
import { digitImage, digitSide, type Glyph } from "@numera/vision";
import { characterMarks } from "../../confidence/strokes/characterMarks.ts";
import type { CharacterClassifier } from "../../models/characterClassifier.ts";
import type { TextLine } from "../../page/findLines.ts";
import type { Page } from "../../page/page.ts";

/** A mark that the second reader was shown, and what it took it for. Plain data. */
export interface ShownMark {
  readonly glyph: Glyph;
  /** By class of the classifier, 0..1. */
  readonly probabilities: Float32Array;
}

/** Marks that are so many times as wide as their line is high hold more than one digit. */
const widest = 1.6;

/** Shows a classifier of single digits the marks of lines, those of all lines in one run. @returns by line */
export async function showMarks(
  model: CharacterClassifier,
  lines: readonly TextLine[],
  { labeling, darkness }: Pick<Page, "labeling" | "darkness">,
): Promise<ShownMark[][]> {
  const ofLine = lines.map(({ glyphs, height }) => glyphs.filter(({ box }) => box.width <= widest * height));
  const marks = ofLine.flat();
  if (marks.length === 0) return lines.map(() => []);
  const images = new Float32Array(marks.length * digitSide ** 2);
  marks.forEach((glyph, i) => {
    digitImage(glyph, labeling, darkness, images, i * digitSide ** 2);
  });
  const all = await model.classify(images, marks.length);
  let next = 0;
  return ofLine.map((glyphs) =>
    glyphs.map((glyph) => {
      const row = next++ * model.classes.length;
      return { glyph, probabilities: all.subarray(row, row + model.classes.length) };
    }),
  );
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
