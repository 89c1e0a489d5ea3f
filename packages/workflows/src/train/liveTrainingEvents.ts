/** What one may choose of a live training, and what one hears of it. */

/** What one may choose of a training. */
export interface LiveTrainingChoices {
  /** How often all images are gone through. */
  readonly epochs: number;
  /** The largest learning rate. */
  readonly learningRate: number;
}

/** Images that are held out of the training, to see what was learned. */
export const LIVE_HELD_OUT = 1000;

/** After a step: loss in nats and share right (0..1) of the batch that was learned from. */
export interface StepDone {
  readonly type: "step";
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  readonly accuracy: number;
  /** Since the last check. */
  readonly imagesPerSecond: number;
}

/** Every so often: loss in nats and share right (0..1) of the images that were held out. */
export interface CheckDone {
  readonly type: "check";
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

export type LiveTrainingEvent = StepDone | CheckDone;

/** What came of a training. */
export interface LiveTrainingResult {
  /** The ONNX file. */
  readonly model: Uint8Array<ArrayBuffer>;
  /** Of the images that were held out, by the weights as they are in the end. */
  readonly accuracy: number;
  /** Of those, rows what stands there, columns what was read. */
  readonly confusion: readonly (readonly number[])[];
}
