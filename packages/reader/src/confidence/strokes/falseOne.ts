import type { StrayStroke } from "@numera/contract";
import { type Box, type Labeling, strokeExtent } from "@numera/vision";
import type { CharacterMark } from "./characterMarks.ts";
import { medianOf } from "./medianOf.ts";

/** A ruled line is straight and upright: it leans by no more than this share of its height ... */
const rule = { lean: 0.035, height: 1.3 };
/** ... or it runs from border to border of the image, as cut table cells have them, and leans a little more. */
const border = { lean: 0.12, height: 1.25 };
/** A slash between digits is straight and slanted, and higher than all digits. */
const slash = { leanFrom: 0.15, leanTo: 1, height: 1.15, straight: 1.03 };
/** A point or comma before the digits is so low, and stands on their feet, within this share of their height. */
const point = { height: 0.46, foot: 0.12 };

/** A 1 whose shape and height are those of a ruled line, a slash or a point. @param others the boxes of the line's other digits */
export function falseOne(
  { glyph, characters }: CharacterMark,
  others: readonly Box[],
  { isLast, labeling }: { readonly isLast: boolean; readonly labeling: Labeling },
): StrayStroke | undefined {
  const typical = medianOf(others.map(({ height }) => height));
  if (typical === undefined) return undefined;
  const { box } = glyph;
  const [{ at }] = characters as [(typeof characters)[number]];
  const measure = box.height / typical;
  const beyond = box.height / Math.max(...others.map(({ height }) => height));
  const stray = (kind: StrayStroke["kind"]): StrayStroke => ({ kind, character: "1", at, measure });
  if (measure >= border.height) {
    const { upright, level } = strokeExtent(glyph, labeling);
    const pen = glyph.area / Math.hypot(upright * box.height, level * box.height);
    const lean = (box.width - pen) / box.height;
    if (beyond >= rule.height && lean <= rule.lean) return stray("rule");
    const isCut = box.y === 0 && box.y + box.height === labeling.height;
    if (isCut && lean <= border.lean) return stray("rule");
  }
  if (beyond >= slash.height && at > 1 && !isLast) {
    const { upright, level } = strokeExtent(glyph, labeling);
    const lean = box.width / box.height;
    const isStraight = upright <= slash.straight && level <= 1.2 * lean;
    if (isStraight && lean >= slash.leanFrom && lean <= slash.leanTo) return stray("slash");
  }
  const lowest = Math.min(...others.map(({ height }) => height));
  const foot = medianOf(others.map(({ y, height }) => y + height))!;
  const stands = Math.abs(foot - box.y - box.height) <= point.foot * typical;
  return at === 1 && box.height <= point.height * lowest && stands ? stray("point") : undefined;
}
