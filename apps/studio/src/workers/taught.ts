/** How far teaching has come. */
export interface TeachProgress {
  readonly step: number;
  readonly steps: number;
  /** CTC loss of the step, in nats a line. */
  readonly loss: number;
}

/** How many of so many lines are read right, before and after. */
export interface Comparison {
  readonly lines: number;
  readonly before: number;
  readonly after: number;
}

export interface Taught {
  /** The ONNX file. */
  readonly model: Uint8Array<ArrayBuffer>;
  readonly own: Comparison;
  /** Whether the own lines that were compared had been kept out of the training. */
  readonly heldOut: boolean;
  /** Numbers of another hand: the sample images. */
  readonly others: Comparison;
}

/** Fewer lines teach nothing. */
export const leastLines = 4;
