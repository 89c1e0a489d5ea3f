import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "./pglite.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-pglite-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a database whose making was cut short is made anew", async () => {
  await mkdir(join(folder, "db.part"));
  await writeFile(join(folder, "db.part", "PG_VERSION"), "1");
  const database = await openEmbedded(folder);
  expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await database.close();
  expect(existsSync(join(folder, "db.part"))).toBe(false);
});

test("a database that cannot be opened is named with a reason, each time that one tries", async () => {
  // A file stands where the folder must be.
  await writeFile(join(folder, "db"), "no database");
  const named = new RegExp(
    `the study's database "${join(folder, "db")}" cannot be opened \\((?!undefined).+\\)`,
  );
  await expect(openEmbedded(folder)).rejects.toThrow(named);
  await expect(openEmbedded(folder)).rejects.toThrow(named);
});
