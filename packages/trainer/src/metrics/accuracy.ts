/**
 * The most probable class of each row: argmax_k p[i, k]; the first of equals.
 *
 * @param probabilities `[N, classes]` row-major
 * @returns class indices `[N]`
 */
export function argmax(probabilities: Float32Array, classes: number): Uint8Array {
  const predicted = new Uint8Array(probabilities.length / classes);
  for (let i = 0; i < predicted.length; i++) {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (probabilities[i * classes + k]! > probabilities[i * classes + best]!) best = k;
    }
    predicted[i] = best;
  }
  return predicted;
}

/** The share of predictions that equal their label (0..1). Throws where there is nothing to count. */
export function accuracy(predicted: Uint8Array, labels: Uint8Array): number {
  if (predicted.length !== labels.length || labels.length === 0) {
    throw new RangeError(
      `accuracy: expected as many predictions as labels, got ${predicted.length} and ${labels.length}`,
    );
  }
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (predicted[i] === labels[i]) right++;
  return right / labels.length;
}
