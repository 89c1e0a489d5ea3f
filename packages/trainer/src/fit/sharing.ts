import type { SessionOptions } from "@numera/graph";

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

/** How a batch is shared. */
export interface Sharing {
  /** Those that take an equal share of it each, at the same time. */
  readonly replicas: number;
  /** Equal parts of a share, taken one after the other; 1 by default. */
  readonly parts?: number | undefined;
}

/**
 * `replicaCount` replicas, and as few parts as make none larger than `microBatch`.
 * @param microBatch examples that a replica takes at once; as many as it has where it is left out
 */
export function sharingOf(
  { batchSize, microBatch = batchSize }: { readonly batchSize: number; readonly microBatch?: number },
  threads: number,
): Required<Sharing> {
  const replicas = replicaCount(batchSize, threads);
  const share = batchSize / replicas;
  let parts = Math.ceil(share / microBatch);
  while (share % parts !== 0) parts++;
  return { replicas, parts };
}

/** On the CPU a thread for each replica: sessions of several threads wait at every operator. Other devices have one session. */
export function sharingFor(
  recipe: { readonly batchSize: number; readonly microBatch?: number },
  { intraOpNumThreads = 1, executionProviders }: SessionOptions,
): Required<Sharing> | undefined {
  return executionProviders === undefined ? sharingOf(recipe, intraOpNumThreads) : undefined;
}

/** Whether there is more than one who takes a whole batch at once. */
export function isShared(sharing: Sharing | undefined): sharing is Sharing {
  return sharing !== undefined && sharing.replicas * (sharing.parts ?? 1) > 1;
}
