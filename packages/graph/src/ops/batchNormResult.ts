import type { Tensor } from "../graph.ts";

/** What a batch normalization gives, in either layout. */
export interface BatchNormResult {
  readonly output: Tensor;
  /** `[C]`: mean of each channel over the batch. */
  readonly mean: Tensor;
  /** `[C]`: variance of each channel over the batch (divided by the count, not the count less one). */
  readonly variance: Tensor;
}
