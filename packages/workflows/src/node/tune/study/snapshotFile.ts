import { join } from "node:path";
import { writeAtomically } from "@numera/trainer/node";
import type { StudyStore } from "@numera/tuner/node";

export const SNAPSHOT = "snapshot.json";
/** Written at most so often, in milliseconds. */
const INTERVAL = 1000;

/**
 * The study as it stands, in a file of its folder: an embedded database has one process, and the others that want to show the study
 * while it runs read this.
 */
export class SnapshotFile {
  readonly #path: string;
  readonly #store: StudyStore;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string, store: StudyStore) {
    this.#path = join(folder, SNAPSHOT);
    this.#store = store;
  }

  /** The study has changed. */
  touch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#write();
    }, INTERVAL);
  }

  /** Writes what is still to be written. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#write();
    await this.#writing;
  }

  #write(): void {
    // Nobody's study fails for this file: the database has it all.
    this.#writing = this.#writing
      .then(async () => writeAtomically(this.#path, JSON.stringify(await this.#store.snapshot())))
      .catch(() => {});
  }
}
