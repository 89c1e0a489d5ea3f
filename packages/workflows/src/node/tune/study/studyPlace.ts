import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Database, openEmbedded, openPostgres, type PostgresOptions } from "@numera/database";
import { studyNames } from "@numera/tuner/node";
import { WorkflowError } from "../../../workflowError.ts";

/** Where a study is kept. Its folder holds the trials' trainings, and the embedded database where no other is named. */
export interface StudyPlace {
  readonly name: string;
  readonly folder: string;
  /** A PostgreSQL server's URL; the database in the folder without it. */
  readonly db?: string;
}

/** Holds studies that are named and not placed. */
const STUDIES = "studies";

/** @param study a name, or a folder (it has a separator in it) */
export function studyPlace(study: string, db?: string): StudyPlace {
  const isFolder = /[/\\]/.test(study) || study === "." || study === "..";
  const folder = isFolder ? study : join(STUDIES, study);
  return { name: basename(resolve(folder)), folder, ...(db !== undefined && { db }) };
}

/**
 * The place of a study that there is; where none is named, of the only one.
 * @throws WorkflowError `no-study`, or `several-studies` where it is not clear which
 */
export async function existingPlace(study: string | undefined, db: string | undefined): Promise<StudyPlace> {
  if (study !== undefined) {
    const place = studyPlace(study, db);
    if (db === undefined && !(await isStudy(place.folder))) {
      const known = (await folderNames()).join(", ");
      throw new WorkflowError("no-study", `there is no study in "${place.folder}"`, { study, known });
    }
    return place;
  }
  const names = db === undefined ? await folderNames() : await namesIn(db);
  if (names.length === 1) return studyPlace(names[0]!, db);
  const where = db === undefined ? `the folder "${STUDIES}"` : "the database";
  if (names.length === 0) {
    throw new WorkflowError("no-study", `there is no study in ${where}`);
  }
  throw new WorkflowError("several-studies", `there are several studies in ${where}: ${names.join(", ")}`);
}

/** Whether a study's embedded database is in a folder. */
function isStudy(folder: string): Promise<boolean> {
  return stat(join(folder, "db")).then(
    () => true,
    () => false,
  );
}

/** @throws DatabaseError `folder-in-use` when another process has the embedded database */
export function openPlace({ folder, db }: StudyPlace, options: PostgresOptions = {}): Promise<Database> {
  return db === undefined ? openEmbedded(folder) : openPostgres(db, options);
}

async function folderNames(): Promise<string[]> {
  const names = (await readdir(STUDIES).catch(() => [])).sort();
  const found = await Promise.all(names.map((name) => isStudy(join(STUDIES, name))));
  return names.filter((_, i) => found[i]);
}

async function namesIn(db: string): Promise<string[]> {
  const database = await openPostgres(db);
  try {
    return await studyNames(database);
  } finally {
    await database.close();
  }
}
