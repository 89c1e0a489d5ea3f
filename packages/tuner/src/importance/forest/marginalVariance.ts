import type { Presence } from "./columns.ts";
import type { Leaf } from "./regressionTree.ts";

/** How a tree's value varies over the unit cube, and how much of it one column alone explains. */
export interface TreeVariance {
  readonly total: number;
  /** One for each column. */
  readonly ofColumns: readonly number[];
}

/**
 * The functional analysis of variance of one tree (F. Hutter, H. Hoos, K. Leyton-Brown: "An efficient approach for assessing hyperparameter
 * importance", ICML 2014, section 3): the mean over all other columns as a function of one column, and the variance of that function, under
 * even draws. For a conditional column both are taken over that part of the cube where it is present, and the variance is weighed by the
 * size of this part.
 * @param present for each column the conditions under which it is present
 */
export function treeVariance(
  leaves: readonly Leaf[],
  present: readonly (readonly Presence[])[],
): TreeVariance {
  const shares = leaves.map(({ from, to }) => to.map((high, i) => high - from[i]!));
  const sizes = shares.map((share) => share.reduce((product, part) => product * part, 1));
  const mean = leaves.reduce((sum, { value }, k) => sum + sizes[k]! * value, 0);
  const total = leaves.reduce((sum, { value }, k) => sum + sizes[k]! * (value - mean) ** 2, 0);
  return {
    total,
    ofColumns: present.map((conditions, column) => ofColumn(leaves, sizes, shares, column, conditions)),
  };
}

function ofColumn(
  leaves: readonly Leaf[],
  sizes: readonly number[],
  shares: readonly Float64Array[],
  column: number,
  conditions: readonly Presence[],
): number {
  const weights = leaves.map((leaf, k) => sizes[k]! * presentShare(leaf, conditions));
  const part = weights.reduce((sum, weight) => sum + weight, 0);
  if (part === 0) return 0;
  const mean = leaves.reduce((sum, { value }, k) => sum + weights[k]! * value, 0) / part;
  const edges = [...new Set(leaves.flatMap(({ from, to }) => [from[column]!, to[column]!]))].sort(
    (a, b) => a - b,
  );
  let variance = 0;
  for (let cell = 0; cell + 1 < edges.length; cell++) {
    const [left, right] = [edges[cell]!, edges[cell + 1]!];
    let marginal = 0;
    for (const [k, leaf] of leaves.entries())
      if (leaf.from[column]! <= left && leaf.to[column]! >= right)
        marginal += (leaf.value * weights[k]!) / shares[k]![column]! / part;
    variance += (right - left) * (marginal - mean) ** 2;
  }
  return part * variance;
}

/** The share of a leaf in which all conditions hold. */
function presentShare({ from, to }: Leaf, conditions: readonly Presence[]): number {
  return conditions.reduce((share, { column, ranges }) => {
    const [low, high] = [from[column]!, to[column]!];
    const overlap = ranges.reduce(
      (sum, [left, right]) => sum + Math.max(0, Math.min(high, right) - Math.max(low, left)),
      0,
    );
    return share * (overlap / (high - low));
  }, 1);
}
