import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "@numera/database";
import { placeDatabase } from "@numera/tools/database";
import { serializeIdx } from "@numera/trainer";
import { loadMnist } from "@numera/trainer/node";
import type { StudySnapshot, Trial } from "@numera/tuner";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { linesOf, NUMERA, REPOSITORY, runNumera } from "../testing/runNumera.ts";

let folder: string;
let settings: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-tune-"));
  const { images, labels } = await loadMnist({ split: "train" });
  const data = ["images", "labels"].map((name) => join(folder, `${name}.idx`));
  await writeFile(data[0]!, serializeIdx([800, 28, 28], images.subarray(0, 800 * 784)));
  await writeFile(data[1]!, serializeIdx([800], labels.subarray(0, 800)));
  const [recipe, space] = [join(folder, "recipe.json"), join(folder, "space.json")];
  const seed = JSON.parse(await readFile(join(REPOSITORY, "recipes/seed.json"), "utf8"));
  await writeFile(recipe, JSON.stringify({ ...seed, epochs: 2, batchSize: 32, validation: 300 }));
  const parameters = {
    filters: { type: "categorical", choices: [2, 4] },
    learningRate: { type: "categorical", choices: [0.01, 0.0001] },
  };
  await writeFile(space, JSON.stringify(parameters));
  settings = ["--space", space, "--recipe", recipe, "--data", data.join(), "--take", "400", "--budget", "3"];
});
afterAll(() => rm(folder, { recursive: true }));

const studyFolder = (name: string) => join(folder, name);

async function shown(name: string): Promise<StudySnapshot & { ranking: number[]; importances: unknown[] }> {
  const { stdout, stderr } = await runNumera("tune", "show", "--study", studyFolder(name), "--json");
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** What is the same in every study of the same seed. */
const outcomes = (trials: readonly Trial[]) =>
  trials.map(({ number, state, parameters, objectives, intermediate, seed }) => ({
    number,
    state,
    parameters,
    objectives,
    intermediate,
    seed,
  }));

interface Started {
  readonly child: ChildProcess;
  /** Until stderr has a text. */
  said(text: string): Promise<void>;
  /** Until a file is there. */
  begun(file: string): Promise<void>;
}

function start(name: string, ...more: string[]): Started {
  const args = [...NUMERA, "tune", ...settings, "--study", studyFolder(name), ...more];
  const child = spawn(process.execPath, args, { cwd: REPOSITORY });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const until = async (what: string, reached: () => boolean) => {
    while (!reached()) {
      if (child.exitCode !== null) throw new Error(`it ended without ${what}: ${stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    child,
    said: (text) => until(text, () => stderr.includes(text)),
    begun: (file) => until(file, () => existsSync(file)),
  };
}

test("a study that was stopped by Ctrl-C and then killed ends, resumed, as one that was not", async () => {
  await placeDatabase(studyFolder("broken"), openEmbedded);
  const stopped = start("broken", "--jobs", "1");
  await stopped.said("trial 0 (");
  stopped.child.kill("SIGINT");
  expect(await once(stopped.child, "close")).toEqual([130, null]);
  const [first] = (await shown("broken")).trials;
  expect(first!.state).toBe("complete");

  const killed = start("broken", "--jobs", "1");
  // In the middle of a trial.
  await killed.begun(join(studyFolder("broken"), "trials/2/attempt-1/run.json"));
  killed.child.kill("SIGKILL");
  await once(killed.child, "close");

  const resumed = await runNumera("tune", "--study", studyFolder("broken"), "--jobs", "1");
  expect(resumed.code).toBe(0);
  expect(resumed.stdout).toMatch(/best: trial \d, filters \d, learningRate 0\.01/);
  expect(resumed.stderr).toContain("trial 2 (");
  expect(resumed.stdout).toMatch(/MNIST test accuracy \d+\.\d\d % \(n = 10,000\)/);

  const whole = await runNumera("tune", ...settings, "--study", studyFolder("whole"), "--jobs", "1");
  expect(whole.code).toBe(0);
  const [broken, straight] = [await shown("broken"), await shown("whole")];
  expect(straight.trials).toHaveLength(4);
  expect(outcomes(broken.trials)).toEqual(outcomes(straight.trials));
  expect(broken.ranking).toEqual(straight.ranking);
});

test("a finished study is exported, and its best settings are trained to a model with its card", async () => {
  const files = ["csv", "json", "html"].map((end) => join(folder, `out/study.${end}`));
  const at = ["--study", studyFolder("whole")];
  expect((await runNumera("tune", "export", ...files, ...at)).code).toBe(0);
  const [csv, json, html] = await Promise.all(files.map((file) => readFile(file, "utf8")));
  expect(csv!.split("\r\n")[0]).toMatch(/^number,state,filters,learningRate,accuracy,/);
  expect(JSON.parse(json!).trials).toHaveLength(4);
  expect(html).toMatch(/^<!doctype html>/);

  const { code, stdout } = await runNumera("tune", "best", ...at, "--threads", "1");
  expect(code).toBe(0);
  expect(stdout).toMatch(/mean test accuracy \d+\.\d{3} %/);
  const card = JSON.parse(await readFile(join(studyFolder("whole"), "best/seed-cnn.json"), "utf8"));
  const { trials, ranking } = await shown("whole");
  const { filters, learningRate } = trials[ranking[0]!]!.parameters;
  expect(card.recipe).toMatchObject({ sizes: { filters }, learningRate, epochs: 2 });
});

test("two jobs run two trials at once, for several objectives", async () => {
  await placeDatabase(studyFolder("two"), openEmbedded);
  const { code, stdout } = await runNumera(
    ...["tune", ...settings, "--study", studyFolder("two")],
    ...["--jobs", "2", "--objective", "accuracy,parameters", "--sampler", "grid", "--pruner", "none"],
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/accuracy +parameters +epochs/);
  const { trials } = await shown("two");
  expect(new Set(trials.map(({ worker }) => worker)).size).toBe(2);
  const small = trials.find(({ parameters }) => parameters.filters === 2)!.objectives![1]!;
  const large = trials.find(({ parameters }) => parameters.filters === 4)!.objectives![1]!;
  expect(small).toBeLessThan(large);
});

test.each([
  [["--space", "sed"], 'there is no space "sed": known are seed; name one, or give the path of a .json file'],
  [["--space", "none.json"], 'the space "none.json" does not exist; check the path'],
  [
    ["--space", "seed", "--recipe", "line", "--take", "9"],
    "--take and --data: a line network trains on strings",
  ],
  [["--space", "seed", "--objective", "parameters"], "--objective: the first must be accuracy or loss"],
  [["--space", "seed", "--sampler", "guess"], 'sampler: there is no "guess"'],
  [["--space", "seed", "--jobs", "0"], "expected a whole number above 0"],
  [["--space", "seed", "--take", "90000"], "--take: with those held out 95000 images are needed"],
  [["--space", "seed", "--data", "none,none"], "none"],
  [
    ["--space", "seed", "--recipe", "line"],
    'the space does not fit the recipe of "line": recipe: "filters" is not known',
  ],
  [["best", "--trial", "first"], 'expected a whole number from 0, got "first"'],
  [["--seed", "3"], "--seed: a study goes on as it was begun; to begin one, give --space too"],
  [
    ["--study", "no/such"],
    'there is no study in "no/such"; begin one by numera tune --space SPACE --study no/such',
  ],
  [
    ["--space", "seed", "--db", "postgres://me:secret@127.0.0.1:1/x"],
    "the database postgres://me@127.0.0.1:1/x cannot be reached",
  ],
])("tune %j says what is wrong, in one line", async (args, message) => {
  const { code, stderr } = await runInProcess("tune", ...args);
  expect(code).toBe(1);
  expect(linesOf(stderr).find((line) => line.includes("numera:") || line.includes("error:"))).toContain(
    message,
  );
});

test("a study that another process works on is shown as it last stood, and worked on by no second", async () => {
  const database = await openEmbedded(studyFolder("whole"));
  try {
    expect((await shown("whole")).trials).toHaveLength(4);
    const { code, stderr } = await runNumera("tune", "--study", studyFolder("whole"));
    expect(code).toBe(1);
    expect(stderr).toContain(`is in use by process ${process.pid} on `);
    expect(linesOf(stderr)).toHaveLength(1);
  } finally {
    await database.close();
  }
});

test("a page that shows a study keeps nobody from working on it", async () => {
  const watch = ["tune", "watch", "--study", studyFolder("whole"), "--port", "0"];
  const page = spawn(process.execPath, [...NUMERA, ...watch], { cwd: REPOSITORY });
  try {
    const [text] = await once(page.stdout, "data");
    const address = /http:\/\/[\d.:]+\//.exec(String(text))![0];
    const before = (await (await fetch(new URL("study.json", address))).json()) as StudySnapshot;
    const { code } = await runNumera("tune", "--study", studyFolder("whole"), "--jobs", "1");
    expect(code).toBe(0);
    const after = (await (await fetch(new URL("study.json", address))).json()) as StudySnapshot;
    expect(outcomes(after.trials)).toEqual(outcomes(before.trials));
  } finally {
    page.kill("SIGINT");
    await once(page, "close");
  }
});

test("another definition under a study's name is refused", async () => {
  const { code, stderr } = await runInProcess(
    "tune",
    ...settings,
    "--study",
    studyFolder("whole"),
    "--seed",
    "2",
  );
  expect(code).toBe(1);
  expect(linesOf(stderr)).toHaveLength(1);
  expect(stderr).toContain('the study "whole" was begun with the seed 1, not 2');
});
