import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Database, Queryable } from "./database.ts";
import { DatabaseError } from "./databaseError.ts";
import { type FolderLock, isFolderInUse, lockFolder } from "./folderLock.ts";

/**
 * PostgreSQL inside this process, its files in `folder/db`; made where there is none. A lock keeps other processes off, for
 * two at once would spoil the files.
 * @throws DatabaseError `folder-in-use` when another process has the folder @throws Error that names the folder and why it cannot be written
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const lock = await takeFolder(folder);
  const files = join(folder, "db");
  let engine: PGlite;
  try {
    await makeOnce(files);
    engine = await PGlite.create(files);
  } catch (cause) {
    await lock.release();
    throw new DatabaseError(
      "invalid-database",
      `the study's database "${files}" cannot be opened (${reasonOf(cause)})`,
      { cause },
    );
  }
  return {
    shared: false,
    ...queryable(engine),
    transaction: (work) => engine.transaction((transaction) => work(queryable(transaction))),
    async close() {
      await engine.close();
      await lock.release();
    },
  };
}

async function takeFolder(folder: string): Promise<FolderLock> {
  try {
    await mkdir(folder, { recursive: true });
    return await lockFolder(folder);
  } catch (cause) {
    if (isFolderInUse(cause)) throw cause;
    throw new DatabaseError(
      "unusable-folder",
      `the study's folder "${folder}" cannot be written (${reasonOf(cause)}); make room, make it writable, or keep the study elsewhere`,
      { cause },
    );
  }
}

/** Makes the database beside its place and moves it there, so that one that was not made to its end is never opened. */
async function makeOnce(files: string): Promise<void> {
  if (existsSync(files)) return;
  const part = `${files}.part`;
  await rm(part, { recursive: true, force: true });
  await (await PGlite.create(part)).close();
  await rename(part, files);
}

/** PGlite's file system throws errors that have a number of its own instead of a message. */
function reasonOf(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || "its files could not be written or read: is the disk full?";
}

function queryable(engine: PGlite | Transaction): Queryable {
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await engine.query<Row>(sql, [...parameters])).rows,
  };
}
