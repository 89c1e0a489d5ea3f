import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serializeIdx } from "@numera/trainer";
import { loadMnist } from "@numera/trainer/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { NUMERA, REPOSITORY, type Run, runNumera } from "../testing/runNumera.ts";

let folder: string;
let recipe: string;
let lineRecipe: string;
/** The first 2,500 images of MNIST, and their labels. */
let data: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-train-"));
  const shipped = JSON.parse(await readFile(join(REPOSITORY, "recipes/seed-cnn.json"), "utf8"));
  recipe = join(folder, "short.json");
  await writeFile(recipe, JSON.stringify({ ...shipped, model: "lenet5", epochs: 4, validation: 500 }));
  lineRecipe = join(folder, "short-line.json");
  const lines = JSON.parse(await readFile(join(REPOSITORY, "recipes/line.json"), "utf8"));
  const short = { ...lines, epochs: 4, stepsPerEpoch: 4, batchSize: 8, validation: 8 };
  await writeFile(lineRecipe, JSON.stringify(short));
  const { images, labels } = await loadMnist({ split: "train" });
  data = ["images", "labels"].map((name) => join(folder, `${name}.idx`));
  await writeFile(data[0]!, serializeIdx([2500, 28, 28], images.subarray(0, 2500 * 784)));
  await writeFile(data[1]!, serializeIdx([2500], labels.subarray(0, 2500)));
});
afterAll(() => rm(folder, { recursive: true }));

const digitSettings = () => ["--recipe", recipe, "--data", data.join(), "--threads", "1"];
const lineSettings = () => ["--recipe", lineRecipe, "--threads", "1"];

/** Trains and sends Ctrl-C after the first epoch. */
function trainAndInterrupt(settings: readonly string[], out: string): Promise<Run> {
  return new Promise((resolve) => {
    const args = [...NUMERA, "train", ...settings, "--out", out];
    const child = spawn(process.execPath, args, { cwd: REPOSITORY });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      if (!stderr.includes("epoch 1/4") && String(text).includes("epoch 1/4")) child.kill("SIGINT");
      stderr += text;
    });
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

it.each([
  { kind: "digit", model: "lenet5", settings: digitSettings },
  { kind: "line", model: "line", settings: lineSettings },
])(
  "a $kind training stops at Ctrl-C and ends, resumed, with the model of one that was not stopped",
  async (training) => {
    const [broken, whole] = ["broken", "whole"].map((name) => join(folder, `${training.kind}-${name}`)) as [
      string,
      string,
    ];
    const stopped = await trainAndInterrupt(training.settings(), broken);
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(
      /stopped at step \d+ of seed 1; go on with: numera train --resume .*broken/,
    );
    const resumed = await runNumera("train", "--resume", broken);
    expect(resumed.code).toBe(0);
    expect(resumed.stdout).toMatch(/mean test accuracy \d+\.\d{3} %/);
    await runNumera("train", ...training.settings(), "--out", whole);
    const file = `${training.model}.onnx`;
    expect(await readFile(join(broken, file))).toEqual(await readFile(join(whole, file)));
  },
);

it("writes a card with every seed's figures and a report beside the model", async () => {
  const out = join(folder, "card");
  const { stdout } = await runNumera(
    "train",
    ...digitSettings(),
    "--seeds",
    "3,5",
    "--ensemble",
    "--out",
    out,
  );
  expect(stdout).toMatch(/lenet5-ensemble\.onnx: 2 models, \d+ kB; MNIST test accuracy \d\d\.\d\d %/);
  const ensemble = JSON.parse(await readFile(join(out, "lenet5-ensemble.json"), "utf8"));
  expect(ensemble.members.map(({ name }: { name: string }) => name)).toEqual(["seed-3", "seed-5"]);
  expect(ensemble.tests[1]).toMatchObject({ n: 15_000 });
  const card = JSON.parse(await readFile(join(out, "lenet5.json"), "utf8"));
  expect(card).toMatchObject({
    name: "lenet5",
    recipe: { epochs: 4 },
    test: { n: 10_000 },
  });
  expect(card.seeds.map(({ seed }: { seed: number }) => seed)).toEqual([3, 5]);
  for (const { history, tests } of card.seeds) {
    expect(history).toHaveLength(4);
    expect(tests[0].accuracy).toBeGreaterThan(0.3);
    expect(tests.map(({ data }: { data: string }) => data).slice(0, 2)).toEqual([
      "MNIST test",
      "MNIST test, the first 1,000 damaged in 15 ways",
    ]);
  }
  const losses = card.seeds.map(({ validationLoss }: { validationLoss: number }) => validationLoss);
  expect(card.shipped.seed).toBe(losses[0] < losses[1] ? 3 : 5);
  const report = JSON.parse(await readFile(join(out, "report.json"), "utf8"));
  expect(report.training.map(({ name }: { name: string }) => name)).toEqual(["seed 3", "seed 5"]);
  expect(report.evaluation.n).toBe(10_000);
  expect(await readFile(join(out, "report.html"), "utf8")).toContain("<title>lenet5 on MNIST test</title>");
});

it.each([
  { args: ["--recipe", "nonsense"], says: /there is no recipe "nonsense": known are .*seed-cnn/ },
  { args: ["--epochs", "0"], says: /epochs must be a whole number from 1, got 0/ },
  { args: ["--seeds", "1,x"], says: /expected different whole numbers as in 1,2,3, got "1,x"/ },
  { args: ["--threads", "0"], says: /--threads: expected a whole number from 1, got 0/ },
  { args: ["--out", "recipes"], says: /"recipes" is not empty/ },
  { args: ["--resume", "samples"], says: /"samples" holds no training/ },
  { args: ["--resume", "runs/x", "--epochs", "3"], says: /--resume goes on exactly as the training began/ },
  { args: ["--ensemble"], says: /--ensemble: it takes a digit model and at least two --seeds/ },
  {
    args: ["--device", "cuda"],
    says: /--device: ONNX Runtime cannot use cuda here; it needs an NVIDIA GPU/,
  },
  { args: ["--recipe", "line", "--device", "webgpu"], says: /--device: a line network trains on replicas/ },
  { args: ["--data", "images.idx"], says: /expected two IDX files as IMAGES,LABELS, got "images.idx"/ },
])("refuses $args in one line", async ({ args, says }) => {
  const { code, stdout, stderr } = await runInProcess("train", ...args);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(says);
});
