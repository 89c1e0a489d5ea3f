import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./folderLock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  "",
  '{"host":"a","pi',
  "null",
  "7",
  "[]",
  "{}",
  JSON.stringify({ host: hostname(), pid: 0, id: "our own group" }),
  JSON.stringify({ host: hostname(), pid: "1", id: "text" }),
  JSON.stringify({ host: "another", pid: process.pid }),
])("a lock that holds %j names no owner: it is taken over, and removed in the end", async (damaged) => {
  const path = join(folder, "lock");
  await writeFile(path, damaged);
  const lock = await lockFolder(folder);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ host: hostname(), pid: process.pid });
  await lock.release();
  await expect(readFile(path)).rejects.toThrow("ENOENT");
});

test("a lock whose owner lives stays, and names it", async () => {
  const owner = { host: hostname(), pid: process.pid, id: "another" };
  await writeFile(join(folder, "lock"), JSON.stringify(owner));
  await expect(lockFolder(folder)).rejects.toThrow(`is in use by process ${process.pid} on ${hostname()}`);
  expect(JSON.parse(await readFile(join(folder, "lock"), "utf8"))).toEqual(owner);
});
