import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { NUMERA, REPOSITORY } from "../testing/runNumera.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-studio-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Studio</title>");
  await writeFile(join(folder, "assets", "runtime-DcHrbrbl.wasm"), "\0asm");
});
afterAll(() => rm(folder, { recursive: true }));

it("serves the built files isolated across origins, those with a hash for ever, until it is interrupted", async () => {
  const args = [...NUMERA, "studio", "--port", "0", "--folder", folder];
  const studio = spawn(process.execPath, args, { cwd: REPOSITORY });
  let printed = "";
  for await (const chunk of studio.stdout) {
    printed += chunk;
    if (printed.includes("Ctrl-C")) break;
  }
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)![0];
  const page = await fetch(address);
  expect(await page.text()).toContain("<title>Studio</title>");
  expect(page.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(page.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const wasm = await fetch(`${address}assets/runtime-DcHrbrbl.wasm`);
  expect(wasm.headers.get("content-type")).toBe("application/wasm");
  expect(wasm.headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${address}assets/other.js`)).status).toBe(404);
  studio.kill("SIGINT");
  expect(await once(studio, "exit")).toEqual([0, null]);
});

it("says in one line what is wrong with a port or a folder", async () => {
  const port = await runInProcess("studio", "--port", "70000");
  expect(port.code).toBe(1);
  expect(port.stderr).toContain("a whole number from 0 to 65535 is wanted");
  const none = await runInProcess("studio", "--folder", "no-such-folder");
  expect(none.code).toBe(1);
  expect(none.stderr).toMatch(/"no-such-folder" holds no index\.html; name a folder/);
});
