/** What the synthesis asks of chance, in the words that it uses. */
import type { Random } from "@numera/random";

/** Names and how often each is drawn, relative to one another; 0 is never. */
export type Weights<Name extends string> = Readonly<Record<Name, number>>;

/** True with the given probability. */
export function chance(random: Random, probability: number): boolean {
  return random.uniform() < probability;
}

/** One of the list, each as likely. */
export function pick<T>(random: Random, list: ArrayLike<T>): T {
  if (list.length === 0) throw new RangeError("pick: the list is empty");
  return list[random.integer(list.length)]!;
}

/** A name by its weight. @throws RangeError where all weights are 0 */
export function pickWeighted<Name extends string>(random: Random, weights: Weights<Name>): Name {
  let total = 0;
  for (const name in weights) total += weights[name];
  if (!(total > 0)) throw new RangeError(`weights: ${JSON.stringify(weights)} leave nothing to draw`);
  let left = random.uniform(0, total);
  let chosen: Name | undefined;
  for (const name in weights) {
    if (weights[name] <= 0) continue;
    chosen = name;
    left -= weights[name];
    if (left < 0) break;
  }
  return chosen!;
}

/** Normal with the mean and deviation, held between two limits. */
export function normalWithin(
  random: Random,
  mean: number,
  deviation: number,
  low: number,
  high: number,
): number {
  return Math.min(high, Math.max(low, mean + deviation * random.normal()));
}
