import type { PostgresOptions } from "@numera/database";
import type { StudyDefinition } from "@numera/tuner";
import { StudyStore } from "@numera/tuner/node";
import { openPlace, type StudyPlace } from "./studyPlace.ts";

export interface OpenStudyOptions {
  /** What the study is begun with, or has been begun with; left out for one that there is. */
  readonly definition?: StudyDefinition | undefined;
  /** Hears when the connection to a server is lost and when it is there again. */
  readonly onConnection: NonNullable<PostgresOptions["onConnection"]>;
}

/**
 * The study at a place, to be worked on: begun, or joined where there is one.
 * @throws Error where another process works on it, it was begun otherwise, or there is none
 */
export async function openStudy(
  place: StudyPlace,
  { definition, onConnection }: OpenStudyOptions,
): Promise<StudyStore> {
  const database = await openPlace(place, { onConnection });
  try {
    return definition === undefined
      ? await StudyStore.open(database, place.name)
      : await StudyStore.join(database, definition);
  } catch (cause) {
    await database.close();
    throw cause;
  }
}
