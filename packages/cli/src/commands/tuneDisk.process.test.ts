import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "@numera/database";
import { placeDatabase } from "@numera/tools/database";
import type { Trial } from "@numera/tuner";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { linesOf, NUMERA, REPOSITORY, runNumera } from "../testing/runNumera.ts";
import { mountSmallDisk, type SmallDisk } from "../testing/smallDisk.ts";

let folder: string;
let space: string;
let recipe: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-tune-disk-"));
  // A network and a held-out part so small that a trial is a matter of moments.
  recipe = join(folder, "recipe.json");
  const shipped = JSON.parse(await readFile(join(REPOSITORY, "recipes/seed.json"), "utf8"));
  const small = { ...shipped, sizes: { filters: 2, dense: 8 }, validation: 100 };
  await writeFile(recipe, JSON.stringify(small));
  space = join(folder, "space.json");
  const learningRate = { type: "categorical", choices: [0.01, 0.003, 0.001] };
  await writeFile(space, JSON.stringify({ learningRate }));
});
afterAll(() => rm(folder, { recursive: true }));

let disk: SmallDisk | undefined;
afterEach(() => {
  disk?.remove();
  disk = undefined;
});

const settings = () => ["--recipe", recipe, "--take", "128", "--budget", "1", "--jobs", "1"];
const begin = (study: string) => ["tune", "--space", space, ...settings(), "--study", study];

async function trialsOf(study: string): Promise<Trial[]> {
  const { stdout, stderr } = await runNumera("tune", "show", "--json", "--study", study);
  expect(stderr).toBe("");
  return JSON.parse(stdout).trials;
}

test("a disk that fills ends the study in one sentence; what was saved is there, and with room it goes on", async (context) => {
  // An empty database of PostgreSQL takes some 40.
  disk = mountSmallDisk(96);
  if (disk === undefined) return context.skip("needs a small disk: mount a tmpfs as root");
  const study = join(disk.folder, "study");
  await placeDatabase(study, openEmbedded);
  const child = spawn(process.execPath, [...NUMERA, ...begin(study)], { cwd: REPOSITORY });
  let stderr = "";
  child.stderr.on("data", (text) => {
    const filled = stderr.includes("trial 0 (");
    stderr += text;
    if (!filled && stderr.includes("trial 0 (")) disk!.fill();
  });
  const [code] = await once(child, "close");
  expect(code, stderr).toBe(1);
  const said = linesOf(stderr).filter((line) => line.startsWith("numera:"));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^numera: tune: .*(?:ENOSPC|No space left on device)/i);

  // Also what is to be looked at is there, while the disk is full.
  const [first, ...others] = await trialsOf(study);
  expect(first).toMatchObject({ number: 0, state: "complete" });
  expect(others.map(({ state }) => state)).not.toContain("failed");

  disk.clear();
  const resumed = await runNumera("tune", "--study", study, "--jobs", "1");
  expect(resumed.code, resumed.stderr).toBe(0);
  const trials = await trialsOf(study);
  expect(trials[0]).toEqual(first);
  expect(trials.map(({ state }) => state)).toEqual(["complete", "complete", "complete"]);
});

test("a disk too small for a study is named, and nothing half made is left on it", async (context) => {
  disk = mountSmallDisk(8);
  if (disk === undefined) return context.skip("needs a small disk: mount a tmpfs as root");
  const study = join(disk.folder, "study");
  const { code, stderr } = await runNumera(...begin(study));
  expect(code).toBe(1);
  expect(linesOf(stderr)).toHaveLength(1);
  expect(stderr).toMatch(/^numera: the study's database ".*" cannot be opened \(.*(?:full|space).*\)/);
  expect(await readdir(study)).not.toContain("db");
});

test("a folder that cannot be written is named with the reason, and a study in it can still be looked at", async (context) => {
  disk = mountSmallDisk(96);
  if (disk === undefined) return context.skip("needs a disk to make read-only: mount a tmpfs as root");
  const study = join(disk.folder, "study");
  await placeDatabase(study, openEmbedded);
  expect((await runNumera(...begin(study), "--trials", "1")).code).toBe(0);
  const before = await trialsOf(study);
  disk.setReadOnly(true);
  for (const args of [begin(join(disk.folder, "another")), ["tune", "--study", study]]) {
    const { code, stderr } = await runNumera(...args);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(
      /^numera: the study's folder ".*" cannot be written \(.*\); make room, make it writable, or keep the study elsewhere$/m,
    );
  }
  expect(await trialsOf(study)).toEqual(before);
});

test("a study cannot be kept where a file stands", async () => {
  const file = join(folder, "taken");
  await writeFile(file, "");
  const { code, stderr } = await runInProcess(...begin(join(file, "study")));
  expect(code).toBe(1);
  expect(linesOf(stderr)).toHaveLength(1);
  expect(stderr).toContain(`the study's folder "${join(file, "study")}" cannot be written (`);
});
