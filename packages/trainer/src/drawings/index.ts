/** Pictures of handwritten numbers, drawn by code with digits of a data set: to calibrate and to measure readers with. */
export { KINDS } from "./allKinds.ts";
export { type CollageSpacing, drawCollage } from "./digits/collages.ts";
export { drawDigits, type WriterDigits, writerDigits } from "./digits/writerDigits.ts";
export { type Affine, drawCurve, drawPicture, type InkPlane, inkPlane } from "./inkPlane.ts";
export type { DrawnKind, Kind } from "./kind.ts";
