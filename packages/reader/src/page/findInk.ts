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
  type Labeling,
  type Mask,
  pageTilt,
  removeHorizontalRules,
  removeVerticalRules,
  strokeWidth,
  typicalHeight,
  verticalRules,
  withoutBorderShadows,
  withoutNoise,
  withoutSurroundings,
} from "@numera/vision";

/** The ink of an image; boxes are in the pixels of the image given. */
export interface Ink {
  readonly labeling: Labeling;
  /** How much darker than its paper each pixel is, in gray levels. */
  readonly darkness: Uint8Array;
  /** The marks that may be writing: specks, rules and shadows are out. */
  readonly glyphs: readonly Glyph[];
  /** The digits' typical height in pixels, 0 where there is no ink. */
  readonly height: number;
  /** The width of the pen's stroke in pixels. */
  readonly stroke: number;
  /** By how many degrees the lines fall to the right. */
  readonly tilt: number;
}

/** Rules are longer than so many digit heights: a digit's straight strokes are shorter, and upright ones longest. */
const ruleLength = { horizontal: 1.5, vertical: 1.8 };

/** A page holds a few thousand digits; more marks than this are a printed texture, and none is read. */
const mostMarks = 10_000;

/**
 * Finds the ink: polarity, threshold, ruled lines out, components, specks and shadows out.
 *
 * @param polarity which side of the gray scale the ink is on, where that is known
 */
export function findInk(image: GrayImage, polarity: InkPolarity = inkPolarity(image)): Ink {
  const gray = polarity === "dark" ? image : invert(image);
  const { mask, darkness } = inkMask(gray);
  const stroke = strokeWidth(mask);
  const labeling = withoutRules(connectedComponents(mask), mask, stroke);
  const components = withoutSurroundings(labeling, darkness);
  const height = typicalHeight(components, stroke);
  const marks = withoutNoise(components.map(glyphOf), height);
  const glyphs = withoutBorderShadows(marks, image, height, stroke);
  if (glyphs.length > mostMarks) return { labeling, darkness, glyphs: [], height, stroke, tilt: 0 };
  const tilt = pageTilt(
    glyphs.map(({ box }) => box),
    height,
  );
  return { labeling, darkness, glyphs, height, stroke, tilt };
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
