/** Part of the lines, from `first` up to but not with `end`, counted from 0. */
export interface Block {
  readonly first: number;
  readonly end: number;
}

/**
 * Block `fold` of `folds` of about equal length, fold counted from 1. Neighbors in a list were often written by one hand
 * or scanned together, so blocks tell more of lines to come than lines picked here and there.
 */
export function foldBlock(count: number, fold: number, folds: number): Block {
  const whole = Number.isSafeInteger(fold) && Number.isSafeInteger(folds);
  if (!whole || folds < 2 || fold < 1 || fold > folds) {
    throw new RangeError(`a fold is K/N with 1 <= K <= N and N from 2, as in 1/4, not ${fold}/${folds}`);
  }
  if (count < folds) throw new RangeError(`${count} lines cannot be parted into ${folds} blocks`);
  return { first: Math.floor((count * (fold - 1)) / folds), end: Math.floor((count * fold) / folds) };
}

/** The items in the block, and the rest. @throws RangeError where either is empty or the block reaches beyond the list */
export function holdOut<T>(items: readonly T[], { first, end }: Block): { held: T[]; kept: T[] } {
  if (!(first >= 0 && first < end && end <= items.length)) {
    throw new RangeError(`the block ${first + 1}..${end} does not lie in 1..${items.length}`);
  }
  if (end - first === items.length)
    throw new RangeError("validation takes all lines; leave some to train on");
  return { held: items.slice(first, end), kept: [...items.slice(0, first), ...items.slice(end)] };
}
