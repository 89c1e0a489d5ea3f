/** How often label `row` was read as `column`: `[classes][classes]` counts. */
export function confusionMatrix(predicted: Uint8Array, labels: Uint8Array, classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (const [i, label] of labels.entries()) {
    const row = matrix[label];
    const column = predicted[i];
    if (row === undefined || column === undefined || column >= classes) {
      throw new RangeError(
        `confusionMatrix: expected classes below ${classes}, got label ${label} read as ${column}`,
      );
    }
    row[column]!++;
  }
  return matrix;
}

export interface ClassScores {
  /** Of the images read as this class, the share that is it. 0 where none was read so. */
  readonly precision: number;
  /** Of the images of this class, the share read as it. 0 where there is none. */
  readonly recall: number;
  /** Harmonic mean of the two: 2 precision recall / (precision + recall). */
  readonly f1: number;
  /** Images of this class. */
  readonly support: number;
}

/**
 * Precision, recall, F1 and support of each class (van Rijsbergen 1979, "Information Retrieval", ch. 7).
 *
 * @param confusion labels as rows, readings as columns
 */
export function classScores(confusion: readonly (readonly number[])[]): ClassScores[] {
  return confusion.map((row, k) => {
    const hits = row[k]!;
    const support = row.reduce((a, b) => a + b, 0);
    const readings = confusion.reduce((sum, other) => sum + other[k]!, 0);
    return {
      precision: readings === 0 ? 0 : hits / readings,
      recall: support === 0 ? 0 : hits / support,
      // 2PR/(P+R) with P = hits/readings and R = hits/support.
      f1: readings + support === 0 ? 0 : (2 * hits) / (readings + support),
      support,
    };
  });
}
