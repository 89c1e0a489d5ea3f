/**
 * Expected calibration error (Guo, Pleiss, Sun, Weinberger 2017, "On Calibration of Modern Neural Networks",
 * eq. 3): sum over bins m of |B_m| / N * |accuracy(B_m) - confidence(B_m)|, where a row's confidence is its largest
 * probability and the bins ((m - 1)/M, m/M] are of equal width.
 *
 * @param probabilities `[N, classes]` row-major
 * @param labels `[N]`
 * @param bins M, 15 in the paper
 */
export function expectedCalibrationError(
  probabilities: Float32Array,
  labels: Uint8Array,
  classes: number,
  bins = 15,
): number {
  if (probabilities.length !== labels.length * classes || labels.length === 0) {
    throw new Error(
      `expectedCalibrationError: expected [${labels.length}, ${classes}] probabilities, got ${probabilities.length}`,
    );
  }
  const confidence = new Float64Array(bins);
  const right = new Float64Array(bins);
  for (let i = 0; i < labels.length; i++) {
    const row = probabilities.subarray(i * classes, (i + 1) * classes);
    const highest = row.reduce((a, b) => Math.max(a, b));
    const bin = Math.min(bins - 1, Math.max(0, Math.ceil(highest * bins) - 1));
    confidence[bin]! += highest;
    if (row.indexOf(highest) === labels[i]) right[bin]!++;
  }
  // |B| / N * |right / |B| - confidence / |B|| = |right - confidence| / N
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) sum += Math.abs(right[bin]! - confidence[bin]!);
  return sum / labels.length;
}
