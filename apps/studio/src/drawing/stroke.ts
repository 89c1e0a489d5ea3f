/** A point of a stroke: x and y in pixels of the sheet, pressure 0..1. */
export type StrokePoint = readonly [x: number, y: number, pressure: number];

/** What was drawn from pen down to pen up. */
export interface Stroke {
  readonly points: readonly StrokePoint[];
  /** Width in pixels of the sheet at a pressure of one half. */
  readonly width: number;
  /** Whether the pressure was measured, by a pen; else it follows from the speed. */
  readonly measured: boolean;
}

/** The strokes on a sheet of so many pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
}
