import type { Random } from "@numera/random";

/** A part of the space in which a tree gives one value: a range [from, to) in every column. */
export interface Leaf {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly value: number;
}

const LEAST_TO_SPLIT = 4;
const MOST_DEPTH = 24;

/**
 * The leaves of a regression tree grown on rows of numbers: each split takes away the most of the squared error, among a random part
 * of the columns (L. Breiman: "Random forests", Machine Learning 45, 2001). Splits lie half way between neighboring values;
 * a column is split only among rows that all have it, so that a conditional parameter never stands in for the one that it asks.
 * @param columns [columns][rows], in [0, 1], NaN where absent @param targets [rows] @param rows those to grow on; one may be in it
 * several times
 */
export function growTree(
  columns: readonly Float64Array[],
  targets: Float64Array,
  rows: readonly number[],
  random: Random,
): Leaf[] {
  const tried = Math.max(1, Math.ceil(columns.length * 0.7));
  const leaves: Leaf[] = [];
  const grow = (part: readonly number[], low: Float64Array, high: Float64Array, depth: number) => {
    const order = [...random.permutation(columns.length)];
    const split =
      part.length < LEAST_TO_SPLIT || depth >= MOST_DEPTH
        ? undefined
        : bestSplit(columns, targets, part, order, tried);
    if (split === undefined) {
      leaves.push({
        from: low,
        to: high,
        value: part.reduce((sum, row) => sum + targets[row]!, 0) / part.length,
      });
      return;
    }
    const { column, at } = split;
    const below = part.filter((row) => columns[column]![row]! < at);
    const above = part.filter((row) => columns[column]![row]! >= at);
    grow(below, low, high.with(column, at), depth + 1);
    grow(above, low.with(column, at), high, depth + 1);
  };
  grow(rows, new Float64Array(columns.length), new Float64Array(columns.length).fill(1), 0);
  return leaves;
}

/** Among the first `tried` columns of the order that can be split at all. */
function bestSplit(
  columns: readonly Float64Array[],
  targets: Float64Array,
  rows: readonly number[],
  order: readonly number[],
  tried: number,
): { readonly column: number; readonly at: number } | undefined {
  const total = rows.reduce((sum, row) => sum + targets[row]!, 0);
  let best: { column: number; at: number } | undefined;
  // What a split takes off the squared error is sum² / n of its sides, less that of the whole.
  let highest = total ** 2 / rows.length + 1e-12;
  let looked = 0;
  for (const column of order) {
    if (looked === tried) break;
    const values = columns[column]!;
    if (rows.some((row) => Number.isNaN(values[row]!))) continue;
    const sorted = [...rows].sort((a, b) => values[a]! - values[b]!);
    if (values[sorted[0]!] === values[sorted.at(-1)!]) continue;
    looked++;
    let sum = 0;
    for (let i = 1; i < sorted.length; i++) {
      sum += targets[sorted[i - 1]!]!;
      const [left, right] = [values[sorted[i - 1]!]!, values[sorted[i]!]!];
      if (left === right) continue;
      const merit = sum ** 2 / i + (total - sum) ** 2 / (sorted.length - i);
      if (merit > highest) [highest, best] = [merit, { column, at: (left + right) / 2 }];
    }
  }
  return best;
}
