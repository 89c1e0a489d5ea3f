import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const runner = fileURLToPath(new URL("../run.ts", import.meta.url));

function fuzz(...args: string[]): Promise<{ readonly code: number; readonly json: Record<string, never> }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--conditions=numera-source", runner, "fuzz", "--json", ...args],
      (error, stdout) => {
        resolve({ code: error === null ? 0 : Number(error.code), json: JSON.parse(stdout) });
      },
    );
  });
}

// Input 696 takes 1.9 GB: a fault that is known and not yet mended.
it("finds nothing wrong among the first 600 inputs, for 20 seconds at most", async () => {
  const { code, json } = await fuzz("--seed", "20261201", "--time", "20", "--count", "600");
  expect(json.findings).toEqual([]);
  expect(code).toBe(0);
  expect(json.inputs).toBeGreaterThan(20);
});

it("finds a reader that is broken, says which input shows it, and keeps that", async () => {
  const folder = await mkdtemp(join(tmpdir(), "numera-fuzz-"));
  try {
    const { code, json } = await fuzz("--seed", "3", "--count", "6", "--crash", "--out", folder);
    expect(code).toBe(1);
    const [first] = json.findings as unknown as { index: number; finding: string }[];
    expect(first!.finding).toMatch(/^TypeError: the reader was broken/);
    expect(await readdir(folder)).toContain(`seed-3-input-${first!.index}.bin`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
