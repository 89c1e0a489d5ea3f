import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { placeDatabase } from "./placeDatabase.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-place-database-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Makes a database of one file, which holds how many were made before. */
function maker() {
  const close = vi.fn(async () => {});
  const open = vi.fn(async (at: string) => {
    await mkdir(join(at, "db"));
    await writeFile(join(at, "db", "made"), String(open.mock.calls.length));
    return { close };
  });
  return { open, close };
}

test("a database is made and closed once, and copied into every folder", async () => {
  const { open, close } = maker();
  for (const name of ["one", "two"]) await placeDatabase(join(folder, name), open, join(folder, "empty"));
  expect(open).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledTimes(1);
  for (const name of ["one", "two"]) {
    expect(await readFile(join(folder, name, "db/made"), "utf8")).toBe("1");
  }
});

test("of two that make it at once, both end with a whole one", async () => {
  const { open } = maker();
  const names = ["one", "two"];
  await Promise.all(names.map((name) => placeDatabase(join(folder, name), open, join(folder, "empty"))));
  const made = await Promise.all(names.map((name) => readFile(join(folder, name, "db/made"), "utf8")));
  expect(made).toEqual([expect.stringMatching(/^[12]$/), expect.stringMatching(/^[12]$/)]);
});
