/**
 * Which prefixes go on: the `width` most probable ones, and beside them the most probable one of each state that
 * has none among those, up to `otherStates` of these, the most probable first. None of probability 0.
 *
 * @param probabilities of each prefix
 * @param states of each prefix
 * @returns indices into `probabilities`
 */
export function mostProbable(
  probabilities: Float64Array,
  states: Int32Array,
  width: number,
  otherStates: number,
): number[] {
  const count = probabilities.length;
  const threshold = count > width ? kthLargest(probabilities, width) : 0;
  let equals = width;
  for (let i = 0; i < count; i++) if (probabilities[i]! > threshold) equals--;
  const chosen: number[] = [];
  const rest: number[] = [];
  for (let i = 0; i < count; i++) {
    const probability = probabilities[i]!;
    if (probability === 0) continue;
    if (probability > threshold || (probability === threshold && equals-- > 0)) chosen.push(i);
    else if (otherStates > 0) rest.push(i);
  }
  if (rest.length === 0) return chosen;
  const seen = new Set<number>();
  for (const i of chosen) seen.add(states[i]!);
  const best = new Map<number, number>();
  for (const i of rest) {
    const state = states[i]!;
    if (seen.has(state)) continue;
    const other = best.get(state);
    if (other === undefined || probabilities[i]! > probabilities[other]!) best.set(state, i);
  }
  const more = [...best.values()].sort((a, b) => probabilities[b]! - probabilities[a]!);
  return chosen.concat(more.slice(0, otherStates));
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
