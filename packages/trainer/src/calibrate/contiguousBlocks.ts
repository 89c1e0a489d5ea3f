/**
 * The block (0..blocks - 1) of each of `count` things in their order: runs of neighbors, as even as can be. Neighboring
 * files often have one writer or one form, so that random parts would share them.
 */
export function contiguousBlocks(count: number, blocks: number): number[] {
  if (!Number.isSafeInteger(blocks) || blocks < 2) {
    throw new RangeError(`blocks: expected a whole number from 2, got ${blocks}`);
  }
  return Array.from({ length: count }, (_, i) => Math.floor((i * blocks) / count));
}
