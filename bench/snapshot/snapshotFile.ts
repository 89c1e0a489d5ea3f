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
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new Error(`"${path}" is no snapshot: ${(cause as Error).message}`, { cause });
  }
  const { snapshot, readings, losses = [] } = (parsed ?? {}) as Partial<Record<keyof Snapshot, unknown>>;
  if (snapshot !== SNAPSHOT_VERSION || !Array.isArray(readings) || !Array.isArray(losses))
    throw new Error(`"${path}" is no snapshot of version ${SNAPSHOT_VERSION}`);
  checkEach(path, "readings", readings, isSnapshotReading);
  checkEach(path, "losses", losses, isSnapshotLosses);
  return parsed as Snapshot;
}

/** @throws Error that names the file and the first item that is damaged */
function checkEach(path: string, name: string, items: readonly unknown[], isWhole: (item: Item) => boolean) {
  const odd = items.findIndex((item) => typeof item !== "object" || item === null || !isWhole(item as Item));
  if (odd >= 0) throw new Error(`"${path}" is damaged: ${name}[${odd}] is ${excerpt(items[odd])}`);
}

type Item = Readonly<Record<string, unknown>>;

const areTexts = (...values: readonly unknown[]) => values.every((value) => typeof value === "string");

function isSnapshotReading({ reader, set, file, lines }: Item): boolean {
  return areTexts(reader, set, file) && Array.isArray(lines) && lines.every(isPlainLine);
}

function isPlainLine(line: Partial<PlainLine> | null): boolean {
  return typeof line?.text === "string" && Number.isFinite(line.confidence) && Array.isArray(line.characters);
}

function isSnapshotLosses({ recipe, threads, losses }: Item): boolean {
  return (
    areTexts(recipe) && Number.isFinite(threads) && Array.isArray(losses) && losses.every(Number.isFinite)
  );
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
