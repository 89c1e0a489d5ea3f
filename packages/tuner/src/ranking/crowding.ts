/**
 * How much room each point of a front has to its neighbors, Infinity at the ends: the crowding distance of NSGA-II
 * (Deb and others 2002, section III-B).
 */
export function crowdingDistances(losses: readonly (readonly number[])[]): number[] {
  const distance = new Array<number>(losses.length).fill(0);
  for (let objective = 0; objective < (losses[0]?.length ?? 0); objective++) {
    const order = losses
      .map((_, i) => i)
      .sort((a, b) => compare(losses[a]![objective]!, losses[b]![objective]!));
    const at = (position: number) => losses[order[position]!]![objective]!;
    const width = at(order.length - 1) - at(0);
    for (let position = 0; position < order.length; position++) {
      const end = position === 0 || position === order.length - 1;
      if (end) distance[order[position]!] = Number.POSITIVE_INFINITY;
      else if (width > 0 && Number.isFinite(width))
        distance[order[position]!]! += (at(position + 1) - at(position - 1)) / width;
    }
  }
  return distance;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
