import type { Verdict } from "@numera/contract";
import type { Stroke } from "../drawing/stroke.ts";

/** A reading as it is kept. */
export interface KeptReading {
  /** Of the drawing or image, so that a later reading of the same takes the place of the one before. */
  readonly key: string;
  readonly when: number;
  readonly name: string;
  readonly text: string;
  readonly confidence: number;
  readonly verdict: Verdict;
  /** A small picture. */
  readonly picture: Blob;
  /** What it was read on: strokes, or the image's file. */
  readonly strokes?: readonly Stroke[];
  readonly file?: Blob;
}
