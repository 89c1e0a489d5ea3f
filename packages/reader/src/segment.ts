import {
  type Box,
  connectedComponents,
  type Glyph,
  type GrayImage,
  glyphOf,
  horizontalRules,
  inkMask,
  inkPolarity,
  invert,
  joinBrokenStrokes,
  type Labelling,
  type Mask,
  removeHorizontalRules,
  removeVerticalRules,
  strokeWidth,
  textLines,
  typicalHeight,
  verticalRules,
  withoutNoise,
  withoutSeparators,
} from "@numera/vision";

/** Where the digits of an image are, line by line; boxes are in the pixels of the image given. */
export interface Segmentation {
  readonly lines: readonly { readonly box: Box; readonly digits: readonly Glyph[] }[];
  readonly labelling: Labelling;
  /** How much darker than its paper each pixel is, in gray levels. */
  readonly darkness: Uint8Array;
}

/** Rules are longer than this many digit heights; a digit's own straight strokes are shorter. */
const ruleLength = 1.5;

/**
 * Finds the digits: polarity, threshold, ruled lines out, components, specks and shadows out, lines of text,
 * broken strokes joined, separators out.
 */
export function segment(image: GrayImage): Segmentation {
  const gray = inkPolarity(image) === "dark" ? image : invert(image);
  const { mask, darkness } = inkMask(gray);
  const labelling = connectedComponents(withoutRules(mask));
  const height = typicalHeight(labelling.components);
  const glyphs = withoutNoise(labelling.components.map(glyphOf), height, image);
  const lines = textLines(glyphs, height).map(({ glyphs: marks }) => {
    const lineHeight = typicalHeight(marks);
    return withoutSeparators(joinBrokenStrokes(marks, lineHeight), lineHeight);
  });
  return {
    lines: lines.filter((digits) => digits.length > 0).map((digits) => ({ box: around(digits), digits })),
    labelling,
    darkness,
  };
}

function withoutRules(mask: Mask): Mask {
  const height = typicalHeight(connectedComponents(mask).components);
  if (height === 0) return mask;
  const settings = {
    minLength: Math.max(12, ruleLength * height),
    maxThickness: Math.max(2, Math.round(1.5 * strokeWidth(mask))),
  };
  const rows = removeHorizontalRules(mask, horizontalRules(mask, settings));
  return removeVerticalRules(rows, verticalRules(rows, settings));
}

function around(glyphs: readonly Glyph[]): Box {
  const left = Math.min(...glyphs.map(({ box }) => box.x));
  const top = Math.min(...glyphs.map(({ box }) => box.y));
  const right = Math.max(...glyphs.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...glyphs.map(({ box }) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
