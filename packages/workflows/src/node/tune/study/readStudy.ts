import { stat } from "node:fs/promises";
import { join } from "node:path";
import { studyContract } from "@numera/contract";
import { isFolderInUse } from "@numera/database";
import type { StudySnapshot } from "@numera/tuner";
import { StudyStore } from "@numera/tuner/node";
import { WorkflowError } from "../../../workflowError.ts";
import { readContract } from "../../files/readContract.ts";
import { refusalOf } from "../../files/refusal.ts";
import { SNAPSHOT } from "./snapshotFile.ts";
import { openPlace, type StudyPlace } from "./studyPlace.ts";

/** Reads a study again and again, from wherever it is. */
export interface StudyReader {
  snapshot(): Promise<StudySnapshot>;
  close(): Promise<void>;
}

/** A study to look at, also while other processes work on it; looking keeps none of them off. @throws Error when there is none */
export function readStudy(place: StudyPlace): Promise<StudyReader> {
  return place.db === undefined ? readEmbedded(place) : readServer(place);
}

async function readServer(place: StudyPlace): Promise<StudyReader> {
  const database = await openPlace(place);
  try {
    const store = await StudyStore.open(database, place.name);
    return { snapshot: () => store.snapshot(), close: () => store.close() };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

/**
 * An embedded database has one process. It is read once and let go; whoever works on the study from then on writes how it stands
 * into the snapshot file. Where a process has it already, or the folder cannot be written, that file is all that is read.
 */
async function readEmbedded(place: StudyPlace): Promise<StudyReader> {
  const path = join(place.folder, SNAPSHOT);
  const writtenAt = async () => (await stat(path).catch(() => undefined))?.mtimeMs;
  const before = await writtenAt();
  let stood: StudySnapshot | undefined;
  let unopened: Error | undefined;
  try {
    stood = await standing(place);
  } catch (cause) {
    if (!isFolderInUse(cause) && refusalOf(cause) === undefined) throw cause;
    unopened = cause as Error;
  }
  return {
    async snapshot() {
      if (stood !== undefined && (await writtenAt()) === before) return stood;
      const written = await readContract(studyContract, path);
      if (written !== undefined) return written;
      if (stood !== undefined) return stood;
      throw new WorkflowError(
        "unwritten-study",
        `${unopened!.message}, and how it stands was not written yet`,
        { folder: place.folder },
        { cause: unopened },
      );
    },
    async close() {},
  };
}

/** The study as its database has it now. @throws DatabaseError `folder-in-use` */
async function standing(place: StudyPlace): Promise<StudySnapshot> {
  const database = await openPlace(place);
  try {
    return await (await StudyStore.open(database, place.name)).snapshot();
  } finally {
    await database.close();
  }
}
