import type { StrayStroke } from "@numera/contract";
import { type Box, type Labeling, largestHole, strokeMask } from "@numera/vision";
import type { CharacterMark } from "./characterMarks.ts";
import { medianOf } from "./medianOf.ts";

/** A ring is so many times as high as the other digits ... */
const leastHeight = 1.4;
/** ... and closes in so many times their height squared; the widest nought of MNIST's training writers closes in 0.6. */
const leastHole = 1;
/** Where there are no other digits: two or more on one mark do not close in this share of its box. */
const leastShare = 0.4;

/** A ring or frame that is joined to a digit. @param others the boxes of the line's other digits */
export function ringAcross(
  { glyph, characters }: CharacterMark,
  others: readonly Box[],
  labeling: Labeling,
): StrayStroke | undefined {
  const { height, width } = glyph.box;
  const typical = medianOf(others.map((box) => box.height));
  const unit = typical === undefined ? undefined : typical ** 2;
  if (typical === undefined ? characters.length < 2 : height < leastHeight * typical) return undefined;
  // What is smaller than the hole closes in none.
  if (unit !== undefined && width * height < leastHole * unit) return undefined;
  const mask = strokeMask(glyph, labeling);
  const hole = largestHole(mask) * (height / (mask.rows - 2)) ** 2;
  const isRing = unit === undefined ? hole >= leastShare * width * height : hole >= leastHole * unit;
  if (!isRing) return undefined;
  const [{ text, at }] = characters as [(typeof characters)[number]];
  return { kind: "ring", character: text, at, measure: hole / (unit ?? height ** 2) };
}
