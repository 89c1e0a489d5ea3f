/** The file that `snapshot` writes and `compare` reads: what the code did, in words that outlast its API. */
import { readFile } from "node:fs/promises";
import type { PlainLine } from "../readings/plainReading.ts";

/** Raised when the meaning of a key changes; keys may be added without it. */
export const SNAPSHOT_VERSION = 1;

export interface Snapshot {
  readonly snapshot: typeof SNAPSHOT_VERSION;
  readonly readings: readonly SnapshotReading[];
  /** Left out where no losses were asked for. */
  readonly losses?: readonly SnapshotLosses[];
}

/** How one reader read one file. */
export interface SnapshotReading {
  /** "fused", "contour", "fused luhn": the strategy, and the format where there is one. */
  readonly reader: string;
  readonly set: string;
  /** Path within the set. */
  readonly file: string;
  readonly lines: readonly PlainLine[];
  /** Why the file could not be read; it has no lines then. */
  readonly error?: string;
}

/** The losses of a recipe's first steps. */
export interface SnapshotLosses {
  /** Name of the recipe. */
  readonly recipe: string;
  readonly threads: number;
  /** Mean loss of each batch in nats, step by step. */
  readonly losses: readonly number[];
}

/** @throws Error that names the file where it is no snapshot of this version */
export async function readSnapshot(path: string): Promise<Snapshot> {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`the snapshot "${path}" cannot be opened (${cause.code})`, { cause });
  });
  let parsed: Partial<Snapshot>;
  try {
    parsed = JSON.parse(text) as Partial<Snapshot>;
  } catch (cause) {
    throw new Error(`"${path}" is no snapshot: ${(cause as Error).message}`, { cause });
  }
  if (parsed?.snapshot !== SNAPSHOT_VERSION || !Array.isArray(parsed.readings))
    throw new Error(`"${path}" is no snapshot of version ${SNAPSHOT_VERSION}`);
  return parsed as Snapshot;
}
