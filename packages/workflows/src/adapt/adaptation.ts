/** What an adaptation takes, and what comes of it. */
import type { Raster } from "@numera/vision";

/** Fewer lines teach nothing. */
export const LEAST_LINES = 4;

/** How far an adaptation is. */
export interface AdaptationProgress {
  readonly step: number;
  readonly steps: number;
  /** CTC loss of the step, in nats a line. */
  readonly loss: number;
}

/** An image of one line, and what stands on it. */
export interface LabeledImage {
  readonly raster: Raster;
  /** Marks between the digits are passed over. */
  readonly label: string;
}

/** How many of so many images are read right, before and after. */
export interface RightCounts {
  readonly lines: number;
  readonly before: number;
  readonly after: number;
}

export interface AdaptedModel {
  /** The ONNX file. */
  readonly model: Uint8Array<ArrayBuffer>;
  /** Of the lines that it was adapted to, or those of them that were held out. */
  readonly own: RightCounts;
  /** Whether the own lines that were compared had been held out of the training. */
  readonly heldOut: boolean;
  readonly others: RightCounts;
}
