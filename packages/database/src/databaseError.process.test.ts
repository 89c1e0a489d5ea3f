/** Each code of a DatabaseError, by the mistake that it answers. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "./database.ts";
import type { DatabaseErrorCode } from "./databaseError.ts";
import { lockFolder } from "./folderLock.ts";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-database-error-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A database whose tables are of version 2. */
const newer: Database = {
  shared: false,
  query: async <Row>() => [{ version: 2 }] as Row[],
  transaction: (work) => work(newer),
  close: async () => {},
};

const mistakes: Readonly<Record<DatabaseErrorCode, () => Promise<unknown>>> = {
  "folder-in-use": async () => {
    await lockFolder(folder);
    return openEmbedded(folder);
  },
  "unusable-folder": async () => {
    await writeFile(join(folder, "file"), "");
    return openEmbedded(join(folder, "file"));
  },
  "invalid-database": async () => {
    await writeFile(join(folder, "db"), "no database");
    return openEmbedded(folder);
  },
  "unreachable-database": () => openPostgres("postgres://nobody@127.0.0.1:1/none"),
  "newer-version": () => migrate(newer, { schema: "s", of: "studies", migrations: [""], lock: [1, 2] }),
};

test.each(Object.entries(mistakes))("%s", async (code, make) => {
  await expect(make()).rejects.toMatchObject({ name: "DatabaseError", code });
});
