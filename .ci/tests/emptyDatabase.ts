import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A place for the empty database that the first test which wants one leaves for the others (`placeDatabase`); gone after them. */
export default async function emptyDatabase(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "numera-databases-"));
  process.env.EMPTY_DATABASE = join(folder, "empty");
  return () => rm(folder, { recursive: true });
}
