/** The share of predictions that equal their label (0..1). Throws where there is nothing to count. */
export function accuracy(predicted: Uint8Array, labels: Uint8Array): number {
  if (predicted.length !== labels.length || labels.length === 0) {
    throw new Error(
      `accuracy: expected as many predictions as labels, got ${predicted.length} and ${labels.length}`,
    );
  }
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (predicted[i] === labels[i]) right++;
  return right / labels.length;
}
