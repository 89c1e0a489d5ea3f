import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { folderSource } from "./folderSource.ts";

const content = Buffer.from("0123456789");
const file = { name: "labels", bytes: 10, sha256: createHash("sha256").update(content).digest("hex") };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-folder-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("reads a plain file", async () => {
  await writeFile(join(folder, "labels"), content);
  expect(Buffer.from(await folderSource(folder).read(file)).equals(content)).toBe(true);
});

it("reads a gzip file", async () => {
  await writeFile(join(folder, "labels.gz"), gzipSync(content));
  expect(Buffer.from(await folderSource(folder).read(file)).equals(content)).toBe(true);
});

it("refuses a file of the right size with one byte changed, by its path", async () => {
  await writeFile(join(folder, "labels"), "0123456788");
  await expect(folderSource(folder).read(file)).rejects.toThrow(
    `${join(folder, "labels")}: expected SHA-256 ${file.sha256} of labels, got `,
  );
});
