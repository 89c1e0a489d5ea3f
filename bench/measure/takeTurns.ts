import { setTimeout as sleep } from "node:timers/promises";
import type { Contender } from "./contender.ts";
import { busyShare } from "./machine.ts";

/** One round: each contender's images per second, and the share of the CPUs that others kept busy before it. */
export interface Round<Name extends string> {
  readonly imagesPerSecond: Readonly<Record<Name, number>>;
  readonly otherLoad: number;
}

/** So long nobody works: threads that wait by spinning come to rest, and the load of others shows. */
const PAUSE_MS = 250;

/**
 * Lets the contenders work one after the other, round after round, so that whatever slows the machine for a while
 * meets them alike. Who begins changes from round to round. A first round, to warm up, does not count.
 * @param go what to ask of each
 */
export async function takeTurns<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds: number,
  go: readonly number[],
): Promise<Round<Name>[]> {
  const names = Object.keys(contenders) as Name[];
  const results: Round<Name>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const otherLoad = await busyShare(PAUSE_MS);
    const imagesPerSecond: Partial<Record<Name, number>> = {};
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]!;
      const { images, seconds } = await contenders[name].go(...go);
      imagesPerSecond[name] = images / seconds;
      await sleep(PAUSE_MS);
    }
    if (round > 0) results.push({ imagesPerSecond: imagesPerSecond as Record<Name, number>, otherLoad });
  }
  return results;
}
