import type { Random } from "@numera/random";
import { type LineExample, paddedWidth } from "./batch.ts";

/** Batches that are drawn together and parted by width, so that lines of like width share one. */
const POOL = 8;

export interface WidthPoolOptions<E> {
  readonly batchSize: number;
  /** Decides the order of the batches. */
  readonly random: Random;
  /** Draws pool `number` of `size` examples, the same whenever it is asked for. */
  draw(number: number, size: number): Promise<E[]>;
}

/**
 * Batches of lines of like width: each pool's examples are sorted by width, cut into batches, and these come in a random order.
 * @returns the batch of a step, counted from 0: a function of the step alone
 */
export function widthPools<E extends Pick<LineExample, "image">>({
  batchSize,
  random,
  draw,
}: WidthPoolOptions<E>): (step: number) => Promise<readonly E[]> {
  const order = random.at("pool");
  let pool: { readonly number: number; readonly batches: readonly E[][] } | undefined;

  async function batchesOf(number: number): Promise<readonly E[][]> {
    if (pool?.number === number) return pool.batches;
    const examples = await draw(number, POOL * batchSize);
    examples.sort((a, b) => a.image.width - b.image.width);
    const places = order.at(number).permutation(POOL);
    const batches = Array.from(places, (place) => examples.slice(place * batchSize, (place + 1) * batchSize));
    pool = { number, batches };
    return batches;
  }

  return async (step) => (await batchesOf(Math.floor(step / POOL)))[step % POOL]!;
}

/** The place of the narrowest of `widths`, ascending, that all lines fit. @throws RangeError when a line is too wide for all */
export function narrowestFor(
  widths: readonly number[],
  examples: readonly Pick<LineExample, "image">[],
): number {
  const needed = Math.max(...examples.map(paddedWidth));
  const place = widths.findIndex((width) => width >= needed);
  if (place < 0)
    throw new RangeError(`a line is ${needed} pixels wide; at most ${widths.at(-1)} are trained on`);
  return place;
}
