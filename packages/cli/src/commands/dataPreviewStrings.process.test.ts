import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { runNumera } from "../testing/runNumera.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-strings-"));
});
afterAll(() => rm(folder, { recursive: true }));

// The test presets: their bank of 10,000 digits is made in seconds where no cache has it yet.
it("draws the same sheet of strings for the same seed, and another for another", async () => {
  const draw = async (seed: string) => {
    const out = join(folder, `strings-${seed}.png`);
    const { code, stdout, stderr } = await runNumera(
      ...["data", "preview", "--strings", "--preset", "test-touching", "--seed", seed, "--out", out],
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`strings 0 to 59 of "test-touching", seed ${seed}, composed from `);
    return readFile(out);
  };
  const first = await draw("7");
  expect(first.subarray(1, 4).toString()).toBe("PNG");
  expect((await draw("7")).equals(first)).toBe(true);
  expect((await draw("8")).equals(first)).toBe(false);
});

it("asks what to show where it is told nothing or both", async () => {
  for (const what of [[], ["--augment", "--strings"]]) {
    const { code, stderr } = await runInProcess("data", "preview", ...what);
    expect(code).toBe(1);
    expect(stderr).toBe("numera: data preview: say what to show, --augment or --strings\n");
  }
});
