import {
  type Box,
  connectedComponents,
  cutTouchingLines,
  type Edges,
  edgesOf,
  faintInk,
  type Glyph,
  type GrayImage,
  glyphOf,
  type InkPolarity,
  inkMask,
  inkPolarity,
  invert,
  type Labeling,
  type Mask,
  pageRules,
  pageTilt,
  strokeWidth,
  typicalHeight,
  withoutBorderShadows,
  withoutHoles,
  withoutNoise,
  withoutSurroundings,
} from "@numera/vision";
import { mostMarks } from "../limits.ts";

/** The ink of an image; boxes are in the pixels of the image given. */
export interface Ink {
  readonly labeling: Labeling;
  /** How much darker than its paper each pixel is, in gray levels. */
  readonly darkness: Uint8Array;
  /** The marks that may be writing: specks, rules and shadows are out. */
  readonly glyphs: readonly Glyph[];
  /** Marks that are too small for digits of the page's height; small writing may be among them. */
  readonly specks: readonly Glyph[];
  /** Rules that were taken out. */
  readonly rules: readonly Box[];
  /** Upright strokes much higher than the marks beside them: a 1, or a rule. */
  readonly tallStrokes: readonly Box[];
  /** What held digits of two lines that touch, and was cut between them. */
  readonly cuts: readonly Box[];
  /** The digits' typical height in pixels, 0 where there is no ink. */
  readonly height: number;
  /** The width of the pen's stroke in pixels. */
  readonly stroke: number;
  /** By how many degrees the lines fall to the right. */
  readonly tilt: number;
}

/**
 * Finds the ink: polarity, threshold, ruled lines out, components, specks and shadows out.
 *
 * @param polarity which side of the gray scale the ink is on, where that is known
 * @param edges where the image ends, if not at its borders
 */
export function findInk(
  image: GrayImage,
  polarity: InkPolarity = inkPolarity(image),
  edges: Edges = edgesOf(image),
): Ink {
  const gray = polarity === "dark" ? image : invert(image);
  const { mask: dark, darkness } = inkMask(gray);
  const stroke = strokeWidth(dark);
  const faint = faintInk(darkness, dark, stroke);
  const mask = faint === undefined ? dark : union(dark, faint);
  const ruled = connectedComponents(mask);
  const { mask: clean, rules, tallStrokes } = pageRules(ruled, mask, stroke, edges);
  const joined = clean === mask ? ruled : connectedComponents(clean);
  const cut = cutTouchingLines(joined, stroke);
  const labeling = cut === undefined ? joined : connectedComponents(cut.mask);
  const components = withoutHoles(withoutSurroundings(labeling, darkness));
  const height = typicalHeight(components, stroke);
  const all = components.map(glyphOf);
  const marks = withoutNoise(all, height);
  const glyphs = withoutBorderShadows(marks, image, height, stroke);
  const found = { labeling, darkness, rules, tallStrokes, cuts: cut?.cuts ?? [], height, stroke };
  if (glyphs.length > mostMarks) {
    return { ...found, glyphs: [], specks: [], tilt: 0 };
  }
  const isMark = new Set(marks);
  const specks = all.length > mostMarks ? [] : all.filter((glyph) => !isMark.has(glyph));
  const tilt = pageTilt(
    glyphs.map(({ box }) => box),
    height,
  );
  return { ...found, glyphs, specks, tilt };
}

function union(a: Mask, b: Mask): Mask {
  return { ...a, data: a.data.map((ink, i) => ink | b.data[i]!) };
}
