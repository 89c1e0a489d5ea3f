/** Whether losses `a` are nowhere worse than `b` and somewhere better. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  let better = false;
  for (let i = 0; i < a.length; i++) {
    if (a[i]! > b[i]!) return false;
    if (a[i]! < b[i]!) better = true;
  }
  return better;
}

/**
 * The front of each point: 0 for those that nothing dominates, 1 for those that only these dominate, and so on.
 * Fast non-dominated sort (Deb, Pratap, Agarwal, Meyarivan: "A fast and elitist multiobjective genetic algorithm: NSGA-II",
 * IEEE Transactions on Evolutionary Computation 6, 2002, section III-A). @param losses the lower the better
 */
export function fronts(losses: readonly (readonly number[])[]): number[] {
  const dominated: number[][] = losses.map(() => []);
  const dominators = new Array<number>(losses.length).fill(0);
  for (let i = 0; i < losses.length; i++)
    for (let j = i + 1; j < losses.length; j++) {
      const [better, worse] = dominates(losses[i]!, losses[j]!)
        ? [i, j]
        : dominates(losses[j]!, losses[i]!)
          ? [j, i]
          : [-1, -1];
      if (better < 0) continue;
      dominated[better]!.push(worse);
      dominators[worse]!++;
    }
  const front = new Array<number>(losses.length).fill(0);
  let current = losses.flatMap((_, i) => (dominators[i] === 0 ? [i] : []));
  for (let rank = 0; current.length > 0; rank++) {
    const next: number[] = [];
    for (const i of current) {
      front[i] = rank;
      for (const j of dominated[i]!) if (--dominators[j]! === 0) next.push(j);
    }
    current = next;
  }
  return front;
}
