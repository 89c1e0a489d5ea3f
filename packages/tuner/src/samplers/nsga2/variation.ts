import type { Random } from "@numera/random";
import type { Space } from "../../space/space.ts";

/** How close children stay to their parents: the indices of Deb and others 2002, section IV. */
const CROSSOVER_INDEX = 20;
const MUTATION_INDEX = 20;

/**
 * A child of two points of the unit cube: numbers by simulated binary crossover (K. Deb and R. B. Agrawal: "Simulated binary crossover
 * for continuous search space", Complex Systems 9, 1995), choices from either parent.
 */
export function crossed(
  space: Space,
  mother: Float64Array,
  father: Float64Array,
  random: Random,
): Float64Array {
  return Float64Array.from(Object.values(space), ({ type }, i) => {
    const [a, b] = random.uniform() < 0.5 ? [mother[i]!, father[i]!] : [father[i]!, mother[i]!];
    if (type === "categorical" || random.uniform() < 0.5) return a;
    const u = random.uniform();
    const exponent = 1 / (CROSSOVER_INDEX + 1);
    const spread = u < 0.5 ? (2 * u) ** exponent : (1 / (2 - 2 * u)) ** exponent;
    return withinUnit(0.5 * ((1 + spread) * a + (1 - spread) * b));
  });
}

/** The point with each coordinate changed with probability 1 / their number: numbers by polynomial mutation, choices drawn anew. */
export function mutated(space: Space, point: Float64Array, random: Random): Float64Array {
  return point.map((coordinate, i) => {
    if (random.uniform() >= 1 / point.length) return coordinate;
    if (Object.values(space)[i]!.type === "categorical") return random.uniform();
    const u = random.uniform();
    const exponent = 1 / (MUTATION_INDEX + 1);
    return withinUnit(coordinate + (u < 0.5 ? (2 * u) ** exponent - 1 : 1 - (2 - 2 * u) ** exponent));
  });
}

function withinUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
