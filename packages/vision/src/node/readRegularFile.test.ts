import { execFileSync } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FileRefusedError, readRegularFile, readTextFile } from "./readRegularFile.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

const refusal = async (path: string): Promise<string> => {
  const error = await readRegularFile(path).catch((cause) => cause);
  expect(error).toBeInstanceOf(FileRefusedError);
  return `${error.refusal}: ${error.message}`;
};

it("gives a file's bytes, few and many", async () => {
  const path = join(folder, "bytes");
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1, 1000, 2 ** 20, 2 ** 20 + 1), fc.nat(255), async (length, seed) => {
      const bytes = Uint8Array.from({ length }, (_, i) => i + seed);
      await writeFile(path, bytes);
      expect(Buffer.compare(await readRegularFile(path), bytes)).toBe(0);
    }),
    { numRuns: 10 },
  );
});

it.skipIf(process.platform === "win32")("refuses a pipe that nobody writes to, at once", async () => {
  const pipe = join(folder, "pipe.png");
  execFileSync("mkfifo", [pipe]);
  expect(await refusal(pipe)).toBe("not-a-file: is a pipe, not a file; save what it gives as a file first");
});

it.skipIf(process.platform === "win32")("refuses sockets, and devices that never end", async () => {
  const socket = join(folder, "socket.png");
  const server = createServer().listen(socket);
  await new Promise((resolve) => server.once("listening", resolve));
  expect(await refusal(socket)).toMatch(/^not-a-file: is a socket, not a file/);
  await new Promise((resolve) => server.close(resolve));
  expect(await refusal("/dev/zero")).toMatch(/^not-a-file: is a device, not a file/);
});

it("refuses what is larger than a file may be before it is read, texts sooner", async () => {
  // Files with holes: they take no room on the disk.
  const path = join(folder, "large");
  await writeFile(path, "");
  await truncate(path, 600 * 2 ** 20);
  expect(await refusal(path)).toBe("too-many-bytes: has 600 MiB, over the limit of 512 MiB");
  await truncate(path, 64 * 2 ** 20 + 1);
  await expect(readTextFile(path)).rejects.toThrow("has 65 MiB, over the limit of 64 MiB");
  await writeFile(path, "12");
  await expect(readRegularFile(path, 1)).rejects.toMatchObject({ refusal: "too-many-bytes" });
  expect(await readTextFile(path)).toBe("12");
});

it("tells folders and missing files apart", async () => {
  expect(await refusal(folder)).toBe("folder: is a folder, not a file");
  expect(await refusal(join(folder, "none"))).toBe("missing: does not exist; check the path");
});
