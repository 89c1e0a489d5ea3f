import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { NUMERA, REPOSITORY, type Run, runNumera } from "../testing/runNumera.ts";
import { writeStrings } from "../testing/writeStrings.ts";

const LINES = 8;
/** For runs of several commands, of which the first may have the bank of MNIST's digits to make. */
const PATIENCE = 600_000;
let folder: string;
let strings: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-finetune-"));
  strings = join(folder, "strings");
  await writeStrings(strings, LINES);
});
afterAll(() => rm(folder, { recursive: true }));

/** A rate that changes nothing that is read. */
const settings = (steps: number) =>
  `--strings ${strings} --name mine --steps ${steps} --batch-size 2 --learning-rate 1e-9 --threads 1`.split(
    " ",
  );

/** Fine-tunes and sends Ctrl-C after the first epoch. */
function fineTuneAndInterrupt(args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...NUMERA, "finetune", ...args], { cwd: REPOSITORY });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      if (!stderr.includes("epoch 1/8") && String(text).includes("epoch 1/8")) child.kill("SIGINT");
      stderr += text;
    });
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

it("stops at Ctrl-C, goes on, keeps weights that are no better, and ships such as are", {
  timeout: PATIENCE,
}, async () => {
  const out = join(folder, "run");
  const stopped = await fineTuneAndInterrupt([...settings(16), "--out", out]);
  expect(stopped.code).toBe(130);
  expect(stopped.stderr).toMatch(/stopped at step \d+ of mine; go on with: numera finetune --resume .*run/);
  const resumed = await runNumera("finetune", "--resume", out);
  expect(resumed.code).toBe(0);
  expect(resumed.stdout).toContain("trains on 6 lines, held out: 2, 06.png to 07.png");
  expect(resumed.stdout).toContain('no better than before on what was held out: "line" is kept');
  expect(await readdir(out)).not.toContain("mine.onnx");

  // The same run, had it read more than before.
  const path = join(out, "run", "result.json");
  const result = JSON.parse(await readFile(path, "utf8"));
  result.comparison.before.exactMatch = result.comparison.after.exactMatch - 0.5;
  await writeFile(path, JSON.stringify(result));
  const shipped = await runNumera("finetune", "--resume", out);
  expect(shipped.stdout).toMatch(/the new model and its card: .*mine\.onnx, mine\.json/);
  const card = JSON.parse(await readFile(join(out, "mine.json"), "utf8"));
  expect(card).toMatchObject({
    name: "mine",
    startedFrom: { model: "line" },
    trainedOn: { strings: "strings", lines: 6 },
    validation: { blocks: [{ held: "06.png to 07.png" }] },
  });
  const read = await runNumera("read", join(strings, "00.png"), "--model", join(out, "mine.onnx"), "--json");
  expect(read.code).toBe(0);

  await writeFile(
    join(strings, "labels.csv"),
    `${await readFile(join(strings, "labels.csv"), "utf8")}00.png,1\n`,
  );
  const other = await runNumera("finetune", "--resume", out);
  expect(other.stderr).toMatch(/labels.csv of ".*strings" is not what ".*run" began with/);
});

it.each([
  { args: [], says: /name the folder of your images by --strings DIR/ },
  { args: ["--strings", "samples"], says: /labels.csv" cannot be opened; it should list file,label/ },
  {
    args: ["--strings", "x", "--fold", "1/4", "--folds", "4"],
    says: /give one of --validation, --fold and --folds/,
  },
  {
    args: ["--strings", "x", "--final"],
    says: /--final trains on all lines and holds none out; give --folds too/,
  },
  {
    args: ["--strings", "x", "--validation", "9..2"],
    says: /expected FIRST..LAST, as in 1..150, got "9..2"/,
  },
  { args: ["--strings", "x", "--steps", "0"], says: /steps must be a whole number from 1, got 0/ },
  {
    args: ["--strings", "x", "--keep", "1"],
    says: /--keep.*expected a share from 0 to less than 1, got "1"/,
  },
  { args: ["--strings", "x", "--keep", "half"], says: /--keep.*less than 1, got "half"/ },
  { args: ["--resume", "samples"], says: /"samples" holds no fine-tuning/ },
])("refuses $args in one line", async ({ args, says }) => {
  const { code, stdout, stderr } = await runInProcess("finetune", ...args);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(says);
});

it.each([
  {
    csv: "file,label\n0.png,12a\n",
    more: [],
    says: /line 2: expected a file, a comma and digits, got "0.png,12a"/,
  },
  {
    csv: "file,label\n0.png,\n",
    more: [],
    says: /line 2: expected a file, a comma and digits, got "0.png,"/,
  },
  { csv: "file,label\nnone.png,12\n", more: [], says: /none.png/ },
  { csv: `file,label\n0.png,${"1".repeat(21)}\n`, more: [], says: /"0.png" has 21 digits, more than 20/ },
  { csv: "file,label\n0.png,1\n", more: ["--model", "seed-cnn"], says: /"seed-cnn" names single digits/ },
])("refuses labels.csv $csv $more", async ({ csv, more, says }) => {
  const bad = await mkdtemp(join(folder, "bad-"));
  await writeFile(join(bad, "labels.csv"), csv);
  await writeFile(join(bad, "0.png"), await readFile(join(strings, "00.png")));
  const { code, stdout, stderr } = await runInProcess(
    "finetune",
    "--strings",
    bad,
    "--out",
    join(bad, "out"),
    ...more,
  );
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(says);
});
