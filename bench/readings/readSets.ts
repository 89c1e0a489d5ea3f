import { Progress } from "../strings/progress.ts";
import type { ReaderChoice } from "./plainReading.ts";
import { type ReadingResult, readInProcesses } from "./readInProcesses.ts";

/** Files that are read by one reader. */
export interface ReadSet {
  readonly files: readonly { readonly path: string }[];
  /** Default: the default reader. */
  readonly choice?: ReaderChoice;
}

/** Reads all sets by `readInProcesses`, and says on stderr how far it is. @returns for each set the results of its files */
export async function readSets(sets: readonly ReadSet[]): Promise<ReadingResult[][]> {
  const tasks = sets.flatMap(({ files, choice = {} }) => files.map(({ path }) => ({ path, choice })));
  const progress = new Progress("reading");
  const results = await readInProcesses(tasks, (done) => progress.show(done, tasks.length));
  progress.end();
  let first = 0;
  return sets.map(({ files }) => {
    const own = results.slice(first, first + files.length);
    first += files.length;
    return own;
  });
}
