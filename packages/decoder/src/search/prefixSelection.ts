/**
 * A function that says which prefixes go on: the `width` most probable ones, and beside them the most probable one
 * of each state that has none among those, the `otherStates` most probable of these. None of
 * probability 0. It takes each prefix's probability and state, and gives the chosen prefixes' indices.
 */
export function prefixSelection(
  width: number,
  otherStates: number,
): (probabilities: Float64Array, states: Int32Array) => number[] {
  /** By state its best prefix's index plus one, 0 where it has none, or `chosenAlready`. Empty between calls. */
  let best = new Int32Array(256);
  const chosenAlready = -1;
  return (probabilities, states) => {
    const count = probabilities.length;
    const chosen = largest(probabilities, width);
    if (otherStates === 0 || chosen.length < width) return chosen;
    let highest = 0;
    for (let i = 0; i < count; i++) highest = Math.max(highest, states[i]!);
    if (highest >= best.length) best = new Int32Array(2 * highest);
    for (const i of chosen) best[states[i]!] = chosenAlready;
    const others: number[] = [];
    for (let i = 0; i < count; i++) {
      const state = states[i]!;
      const other = best[state]!;
      if (other === chosenAlready || probabilities[i] === 0) continue;
      if (other === 0) others.push(state);
      if (other === 0 || probabilities[i]! > probabilities[other - 1]!) best[state] = i + 1;
    }
    const candidates = others.map((state) => best[state]! - 1);
    for (const state of others) best[state] = 0;
    for (const i of chosen) best[states[i]!] = 0;
    const theirs = Float64Array.from(candidates, (i) => probabilities[i]!);
    for (const k of largest(theirs, otherStates)) chosen.push(candidates[k]!);
    return chosen;
  };
}

/** The indices of the `count` largest values above 0, in their order; of equal values the first. */
function largest(values: Float64Array, count: number): number[] {
  const threshold = values.length > count ? kthLargest(values, count) : 0;
  let equals = count;
  for (let i = 0; i < values.length; i++) if (values[i]! > threshold) equals--;
  const indices: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value > threshold || (value === threshold && value > 0 && equals-- > 0)) indices.push(i);
  }
  return indices;
}

/** The k-th largest of at least k values, by Hoare's quickselect: linear time on average. */
function kthLargest(values: Float64Array, k: number): number {
  const work = values.slice();
  let low = 0;
  let high = work.length - 1;
  while (low < high) {
    const pivot = work[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (work[i]! > pivot) i++;
      while (work[j]! < pivot) j--;
      if (i > j) break;
      const held = work[i]!;
      work[i++] = work[j]!;
      work[j--] = held;
    }
    if (k - 1 <= j) high = j;
    else if (k - 1 >= i) low = i;
    else break;
  }
  return work[k - 1]!;
}
