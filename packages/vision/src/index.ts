export type { Background } from "./background.ts";
export { type Component, connectedComponents, type Labeling } from "./components/connectedComponents.ts";
export { withoutSurroundings } from "./components/surroundings.ts";
export { blankCanvas, type Canvas, type Color, drawBox, toCanvas } from "./draw/canvas.ts";
export { type ContactSheetOptions, contactSheet, type Tile } from "./draw/contactSheet.ts";
export { drawPath, type Point } from "./draw/line.ts";
export { drawText, textWidth } from "./draw/text.ts";
export { unite } from "./geometry.ts";
export { withoutBorderShadows } from "./glyphs/borderShadows.ts";
export { joinBrokenStrokes } from "./glyphs/brokenStrokes.ts";
export { type Glyph, glyphOf } from "./glyphs/glyph.ts";
export { withoutNoise } from "./glyphs/noise.ts";
export { withoutSeparators } from "./glyphs/separators.ts";
export { touchingDigits } from "./glyphs/touchingDigits.ts";
export { typicalHeight } from "./glyphs/typicalHeight.ts";
export { invert, type Luma, toGrayscale } from "./grayscale.ts";
export { type TextLine, textLines } from "./lines/textLines.ts";
export { digitImage, digitImageOf, digitSide } from "./normalize/digitImage.ts";
export { leaningLine } from "./normalize/leaningLine.ts";
export { type LineImage, lineImage } from "./normalize/lineImage.ts";
export { strokesOf } from "./normalize/strokes.ts";
export { withoutDesk } from "./paper/withoutDesk.ts";
export { type InkPolarity, inkPolarity } from "./polarity.ts";
export type { Box, GrayImage, Mask, Raster } from "./raster.ts";
export { resample, resizeGray } from "./resample.ts";
export {
  horizontalRules,
  type RuledLine,
  removeHorizontalRules,
  removeVerticalRules,
  verticalRules,
} from "./rules/ruledLines.ts";
export { strokeWidth } from "./runLengths.ts";
export { pageTilt } from "./skew/pageTilt.ts";
export { type TurnedImage, turnGray } from "./skew/turnGray.ts";
export { largestHole } from "./strokes/largestHole.ts";
export { type StrokeExtent, strokeExtent } from "./strokes/strokeExtent.ts";
export { type StrokeMask, strokeMask } from "./strokes/strokeMask.ts";
export { type StrokeShape, strokeShape } from "./strokes/strokeShape.ts";
export { type Ink, inkMask } from "./threshold/inkMask.ts";
export type { OtsuSplit } from "./threshold/otsu.ts";
export type { SauvolaSettings } from "./threshold/sauvola.ts";
export { scaled, type Transform, transformPoint } from "./transform.ts";
