import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@numera/trainer/node";
import type { StudySnapshot } from "@numera/tuner";
import { FolderLockedError, StudyStore } from "@numera/tuner/node";
import { openPlace, type StudyPlace } from "./studyPlace.ts";

const FILE = "snapshot.json";
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
    this.#path = join(folder, FILE);
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

/** Reads a study again and again, from wherever it is. */
export interface StudyReader {
  snapshot(): Promise<StudySnapshot>;
  close(): Promise<void>;
}

/** A study to look at, also while another process works on it. @throws Error when there is none */
export async function readStudy(place: StudyPlace): Promise<StudyReader> {
  try {
    const store = await StudyStore.open(await openPlace(place), place.name);
    return { snapshot: () => store.snapshot(), close: () => store.close() };
  } catch (cause) {
    if (!(cause instanceof FolderLockedError)) throw cause;
    const path = join(place.folder, FILE);
    return {
      async snapshot() {
        try {
          return JSON.parse(await readFile(path, "utf8")) as StudySnapshot;
        } catch {
          throw new Error(`${cause.message}; it has not written yet how it stands`, { cause });
        }
      },
      async close() {},
    };
  }
}
