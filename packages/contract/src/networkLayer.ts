/** One node of a network: what it makes, and what that costs for one image. */
export interface NetworkLayer {
  /** Name of the weights' layer, as in "conv1"; the operator where there are none. */
  readonly name: string;
  /** ONNX's name of the operator. */
  readonly opType: string;
  /** Window height and width, where the operator has one. */
  readonly kernel: readonly number[] | undefined;
  /** Shape of the output for one image, the batch left out. */
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly flops: number;
  /** The value that it makes, and the layers' values that it takes. */
  readonly output: string;
  readonly inputs: readonly string[];
}
