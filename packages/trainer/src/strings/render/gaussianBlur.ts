/**
 * Blurs the plane in place by a Gaussian of `sigma` pixels, separable, cut at three sigma; the edge pixel goes on beyond
 * the border.
 *
 * @param scratch at least as large as the plane
 */
export function gaussianBlur(
  plane: Float32Array,
  width: number,
  height: number,
  sigma: number,
  scratch: Float32Array,
): void {
  const radius = Math.max(1, Math.ceil(3 * sigma));
  const kernel = new Float32Array(radius + 1);
  let total = 0;
  for (let k = 0; k <= radius; k++) {
    kernel[k] = Math.exp((-k * k) / (2 * sigma * sigma));
    total += k === 0 ? kernel[k]! : 2 * kernel[k]!;
  }
  for (let k = 0; k <= radius; k++) kernel[k]! /= total;
  convolve(plane, scratch, width, height, 1, width, kernel);
  convolve(scratch, plane, height, width, width, 1, kernel);
}

/** Convolves `lines` lines of `length` samples, `step` apart in a line and `stride` from line to line. */
function convolve(
  from: Float32Array,
  to: Float32Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
  kernel: Float32Array,
): void {
  const radius = kernel.length - 1;
  for (let line = 0; line < lines; line++) {
    const start = line * stride;
    for (let i = 0; i < length; i++) {
      const at = start + i * step;
      let sum = kernel[0]! * from[at]!;
      if (i >= radius && i + radius < length) {
        for (let k = 1; k <= radius; k++) sum += kernel[k]! * (from[at - k * step]! + from[at + k * step]!);
      } else {
        for (let k = 1; k <= radius; k++) {
          const before = i >= k ? at - k * step : start;
          const after = i + k < length ? at + k * step : start + (length - 1) * step;
          sum += kernel[k]! * (from[before]! + from[after]!);
        }
      }
      to[at] = sum;
    }
  }
}
