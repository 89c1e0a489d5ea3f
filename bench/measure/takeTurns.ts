import { setTimeout as sleep } from "node:timers/promises";
import type { Contender } from "./contender.ts";
import { otherLoad, processorTime } from "./machine.ts";

/** One round: each contender's images per second, and the largest share of the processors' time that others took. */
export interface Round<Name extends string> {
  readonly imagesPerSecond: Readonly<Record<Name, number>>;
  readonly otherLoad: number;
}

/** So long nobody works, that threads which wait by spinning come to rest. */
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
    let load = 0;
    const imagesPerSecond: Partial<Record<Name, number>> = {};
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]!;
      await sleep(PAUSE_MS);
      const before = processorTime();
      const { images, seconds, processorSeconds } = await contenders[name].go(...go);
      load = Math.max(load, otherLoad(before, processorTime(), processorSeconds));
      imagesPerSecond[name] = images / seconds;
    }
    if (round > 0)
      results.push({ imagesPerSecond: imagesPerSecond as Record<Name, number>, otherLoad: load });
  }
  return results;
}
