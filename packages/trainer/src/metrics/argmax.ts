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
