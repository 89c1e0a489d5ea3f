import {
  connectedComponents,
  type Glyph,
  type GrayImage,
  glyphOf,
  horizontalRules,
  type InkPolarity,
  inkMask,
  inkPolarity,
  invert,
  joinBrokenStrokes,
  type Labeling,
  type Mask,
  pageTilt,
  removeHorizontalRules,
  removeVerticalRules,
  strokeWidth,
  textLines,
  typicalHeight,
  verticalRules,
  withoutBorderShadows,
  withoutNoise,
  withoutSeparators,
  withoutSurroundings,
} from "@numera/vision";

/** Where the digits of an image are, line by line; boxes are in the pixels of the image given. */
export interface Segmentation {
  /** Top to bottom, each with its marks from left to right and its digits' height in pixels. */
  readonly lines: readonly { readonly glyphs: readonly Glyph[]; readonly height: number }[];
  readonly labeling: Labeling;
  /** How much darker than its paper each pixel is, in gray levels. */
  readonly darkness: Uint8Array;
  /** The digits' typical height in pixels, 0 where there is no ink. */
  readonly height: number;
  /** By how many degrees the lines fall to the right. */
  readonly tilt: number;
}

/** Rules are longer than so many digit heights: a digit's straight strokes are shorter, and upright ones longest. */
const ruleLength = { horizontal: 1.5, vertical: 1.8 };

/** A page holds a few thousand digits; more marks than this are a printed texture, and none is read. */
const mostMarks = 10_000;

/**
 * Finds the digits: polarity, threshold, ruled lines out, components, specks and shadows out, lines of text,
 * broken strokes joined, separators out.
 *
 * @param polarity which side of the gray scale the ink is on, where that is known
 */
export function segment(image: GrayImage, polarity: InkPolarity = inkPolarity(image)): Segmentation {
  const gray = polarity === "dark" ? image : invert(image);
  const { mask, darkness } = inkMask(gray);
  const stroke = strokeWidth(mask);
  const labeling = withoutRules(connectedComponents(mask), mask, stroke);
  const components = withoutSurroundings(labeling, darkness);
  const height = typicalHeight(components, stroke);
  const marks = withoutNoise(components.map(glyphOf), height);
  const glyphs = withoutBorderShadows(marks, image, height, stroke);
  if (glyphs.length > mostMarks) return { lines: [], labeling, darkness, height, tilt: 0 };
  const tilt = pageTilt(
    glyphs.map(({ box }) => box),
    height,
  );
  const lines = textLines(glyphs, height).map((line) => {
    // Where no mark of the line is like a digit, there is no typical height, but still something to read.
    const lineHeight = typicalHeight(line.glyphs, stroke) || line.box.height;
    return {
      glyphs: withoutSeparators(joinBrokenStrokes(line.glyphs, lineHeight), lineHeight),
      height: lineHeight,
    };
  });
  return { lines: lines.filter(({ glyphs }) => glyphs.length > 0), labeling, darkness, height, tilt };
}

function withoutRules(labeling: Labeling, mask: Mask, stroke: number): Labeling {
  const height = heightBesideNets(labeling.components, stroke);
  if (height === 0) return labeling;
  const maxThickness = Math.max(2, Math.round(1.5 * stroke));
  const horizontal = { minLength: Math.max(12, ruleLength.horizontal * height), maxThickness };
  const vertical = { minLength: Math.max(12, ruleLength.vertical * height), maxThickness };
  const rows = removeHorizontalRules(mask, horizontalRules(mask, horizontal));
  const clean = removeVerticalRules(rows, verticalRules(rows, vertical));
  return clean === mask ? labeling : connectedComponents(clean);
}

/** Squared paper is one component, with the digits that touch it: so many strokes high and wide, and mostly white. */
const netStrokes = 40;
const netInk = 0.3;
/** Digits that all touch such a net are about so many strokes high. */
const digitStrokes = 15;

/** The digits' typical height where rules are still there; 0 where there is no ink. */
function heightBesideNets(components: Labeling["components"], stroke: number): number {
  const isNet = ({ box: { width, height }, area }: (typeof components)[number]) =>
    Math.min(width, height) > netStrokes * stroke && area < netInk * width * height;
  const marks = components.filter((component) => !isNet(component));
  if (marks.length === components.length) return typicalHeight(components, stroke);
  return typicalHeight(marks, stroke) || digitStrokes * stroke;
}
