/** How a writer's digits were read. */
export interface WriterScore {
  readonly writer: number;
  readonly n: number;
  readonly errors: number;
}

/**
 * The readings of each writer, those with the largest share of errors first, then by number.
 *
 * @param writers `[N]` who wrote each image
 */
export function accuracyByWriter(
  predicted: Uint8Array,
  labels: Uint8Array,
  writers: Int32Array,
): WriterScore[] {
  if (predicted.length !== labels.length || writers.length !== labels.length) {
    throw new RangeError(
      `accuracyByWriter: ${labels.length} labels, ${predicted.length} readings and ${writers.length} writers do not match`,
    );
  }
  const scores = new Map<number, { writer: number; n: number; errors: number }>();
  writers.forEach((writer, i) => {
    const score = scores.get(writer) ?? { writer, n: 0, errors: 0 };
    score.n++;
    if (predicted[i] !== labels[i]) score.errors++;
    scores.set(writer, score);
  });
  return [...scores.values()].sort((a, b) => b.errors / b.n - a.errors / a.n || a.writer - b.writer);
}
