/** How often label `row` was read as `column`: `[classes][classes]` counts. */
export function confusionMatrix(predicted: Uint8Array, labels: Uint8Array, classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (const [i, label] of labels.entries()) {
    const row = matrix[label];
    const column = predicted[i];
    if (row === undefined || column === undefined || column >= classes) {
      throw new Error(
        `confusionMatrix: expected classes below ${classes}, got label ${label} read as ${column}`,
      );
    }
    row[column]!++;
  }
  return matrix;
}
