import { confidenceError } from "./confidenceError.ts";

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
    throw new RangeError(
      `expectedCalibrationError: expected [${labels.length}, ${classes}] probabilities, got ${probabilities.length}`,
    );
  }
  const rows = Array.from(labels, (label, i) => {
    const row = probabilities.subarray(i * classes, (i + 1) * classes);
    const confidence = row.reduce((a, b) => Math.max(a, b));
    return { confidence, right: row.indexOf(confidence) === label };
  });
  return confidenceError(rows, bins);
}
