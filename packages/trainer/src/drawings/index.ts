/** Pictures of handwritten numbers and of what is none, drawn by code: to calibrate and to measure readers with. */
export { KINDS } from "./allKinds.ts";
export { type CollageSpacing, drawCollage } from "./digits/collages.ts";
export { drawDigits, type WriterDigits } from "./digits/writerDigits.ts";
export { bornDigital, pencil, scansAndPhotos } from "./families/copies.ts";
export { tableCells } from "./families/rows.ts";
export { type Affine, drawCurve, drawPicture, type InkPlane, inkPlane } from "./inkPlane.ts";
export type { DrawnKind, Kind } from "./kind.ts";
export { NOT_NUMBERS, PRINTED_DIGITS } from "./notNumbers/index.ts";
export { drawPenWriting, type PenWriting } from "./penStrokes.ts";
