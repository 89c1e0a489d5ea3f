import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeAtomically } from "./writeAtomically.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("puts bytes and text in the place of what stood there, and leaves nothing beside them", async () => {
  const path = join(folder, "a.json");
  await writeAtomically(path, "first");
  await writeAtomically(path, Uint8Array.of(111, 107));
  expect(await readFile(path, "utf8")).toBe("ok");
  await writeAtomically(path, "last", { durable: false });
  expect(await readFile(path, "utf8")).toBe("last");
  expect(await readdir(folder)).toEqual(["a.json"]);
});

it("names the file and the reason where it cannot be written", async () => {
  const path = join(folder, "none", "a.json");
  await expect(writeAtomically(path, "text")).rejects.toThrow(`"${path}" cannot be written (ENOENT`);
});

it("keeps what stood there where only a part can be written", async () => {
  const path = join(folder, "a.bin");
  await writeFile(path, "as it was");
  const module = JSON.stringify(new URL("./writeAtomically.ts", import.meta.url).href);
  const script = `
    const { writeAtomically } = await import(${module});
    await writeAtomically(${JSON.stringify(path)}, new Uint8Array(2 ** 20)).catch((error) => console.log(error.message));
  `;
  // No file may grow beyond 64 blocks: as on a disk that fills, a write takes a part of the bytes, and the next one fails.
  const shell = ["-c", 'ulimit -f 64; exec "$@"', "sh", process.execPath];
  const { stdout } = spawnSync("sh", [...shell, "--input-type=module", "-e", script], { encoding: "utf8" });
  expect(stdout).toContain(`"${path}" cannot be written (EFBIG`);
  expect(await readFile(path, "utf8")).toBe("as it was");
  expect(await readdir(folder)).toEqual(["a.bin"]);
});
