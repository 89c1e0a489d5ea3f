import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Database, Queryable } from "./database.ts";
import { lockFolder } from "./folderLock.ts";

/**
 * PostgreSQL inside this process, its files in `folder/db`; made where there is none. A lock keeps other processes off, for
 * two at once would spoil the files.
 * @throws FolderLockedError when another process has the folder
 */
export async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  let engine: PGlite;
  try {
    engine = await PGlite.create(join(folder, "db"));
  } catch (cause) {
    await lock.release();
    throw new Error(
      `the study's database "${join(folder, "db")}" cannot be opened (${(cause as Error).message})`,
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

function queryable(engine: PGlite | Transaction): Queryable {
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await engine.query<Row>(sql, [...parameters])).rows,
  };
}
