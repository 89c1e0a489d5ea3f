import { float32Values, readModel } from "@numera/graph";

/** The windows that a network lays over the image first. */
export interface Filters {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** `[count, height, width]` row-major; of several input channels, the first. */
  readonly weights: Float32Array;
}

/** The filters of the first convolution of a model file; undefined where it has none. */
export function firstFilters(model: Uint8Array): Filters | undefined {
  const { nodes, constants } = readModel(model);
  const weight = constants.get(nodes.find(({ opType }) => opType === "Conv")?.inputs[1] ?? "");
  const values = weight && float32Values(weight);
  if (!values) return undefined;
  const [count, channels, height, width] = weight.shape as [number, number, number, number];
  const size = height * width;
  const weights = new Float32Array(count * size);
  for (let k = 0; k < count; k++) {
    weights.set(values.subarray(k * channels * size, k * channels * size + size), k * size);
  }
  return { count, height, width, weights };
}
