/** A replica with fewer examples than this spends its time on waiting for the others. */
const FEWEST_EXAMPLES = 8;

/**
 * Replicas that share a batch best: at most one a thread, each with an equal share of it that is worth a thread.
 * @param batchSize examples in a batch
 * @returns 1 where the batch has no equal shares
 */
export function replicaCount(batchSize: number, threads: number): number {
  let count = Math.max(1, Math.min(threads, Math.floor(batchSize / FEWEST_EXAMPLES)));
  while (batchSize % count !== 0) count--;
  return count;
}
