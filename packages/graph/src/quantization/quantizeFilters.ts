/**
 * The largest weight's integer. Seven bits and no more: processors without VNNI or the like add two products of an unsigned
 * byte and a signed one in 16 bits, which saturate from 32,768 on. 2 * 255 * 63 = 32,130 is exact everywhere.
 *
 * @see https://github.com/microsoft/onnxruntime/pull/12088
 */
const largestWeight = 63;

/** Biases are 32-bit integers, and products are added to them. */
const largestBias = 2 ** 30;

/** Filters of a convolution as integers: weight = integer * scale of its output channel. */
export interface QuantizedFilters {
  readonly filters: Int8Array;
  /** By output channel. */
  readonly scales: Float32Array;
  /** In units of input scale * filter scale. */
  readonly biases: Int32Array;
}

/**
 * @param filters `[channels, …]`, row-major
 * @param biases `[channels]`
 * @param inputScale what a 1 of the convolution's input stands for
 */
export function quantizeFilters(
  filters: Float32Array,
  biases: Float32Array,
  inputScale: number,
): QuantizedFilters {
  const channels = biases.length;
  const perChannel = filters.length / channels;
  const quantized = new Int8Array(filters.length);
  const scales = new Float32Array(channels);
  const quantizedBiases = new Int32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const from = channel * perChannel;
    let largest = 0;
    for (let i = from; i < from + perChannel; i++) largest = Math.max(largest, Math.abs(filters[i]!));
    const bias = biases[channel]!;
    // A channel of zeros alone, or nearly, has a scale too, wide enough for its bias.
    const scale = Math.max(largest / largestWeight, Math.abs(bias) / (inputScale * largestBias)) || 1;
    scales[channel] = scale;
    for (let i = from; i < from + perChannel; i++) quantized[i] = Math.round(filters[i]! / scale);
    quantizedBiases[channel] = Math.round(bias / (inputScale * scale));
  }
  return { filters: quantized, scales, biases: quantizedBiases };
}
