import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layers, ops, TrainingScope, type Weights } from "@numera/graph";
import { Random } from "@numera/random";
import { lineImage } from "@numera/vision";
import ort from "onnxruntime-node";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RealLine } from "../../finetune/realLine.ts";
import { classesOf, numberAlphabet } from "../../kinds/line/alphabets.ts";
import type { LineModel } from "../../models/lineNet.ts";
import { epochsOf, fineTuneRun } from "./fineTuneRun.ts";

/** Line number `index`: one to three bars, tall for a 1 and short for a 7. */
function bars(index: number): RealLine {
  const digits = Array.from({ length: 1 + (index % 3) }, (_, i) => ((index >> i) & 1 ? "1" : "7")).join("");
  const width = 20 + digits.length * 16;
  const data = new Uint8Array(width * 40).fill(240);
  [...digits].forEach((digit, i) => {
    for (let y = digit === "1" ? 4 : 22; y < 36; y++)
      data.fill(20, y * width + 10 + i * 16, y * width + 14 + i * 16);
  });
  return { name: `${index}.png`, digits, views: [lineImage({ width, height: 40, channels: 1, data }, 40)] };
}

/** Enough of a network to tell tall bars from short ones. */
const tinyNet: LineModel = {
  name: "tiny",
  description: "conv 8 5x5 (stride 2x1), pool 5x4, conv 16 4x1",
  height: 40,
  stride: 4,
  multiple: 4,
  frames(scope, line, classes) {
    let x = layers.convolution(scope, "conv1", line, { channels: 8, kernel: 5, stride: [2, 1], padding: 2 });
    x = ops.maxPool(ops.relu(layers.batchNorm(scope, "conv1.norm", x)), [5, 4]);
    x = ops.relu(layers.convolution(scope, "conv2", x, { channels: 16, kernel: [4, 1] }));
    x = layers.convolution(scope, "output", x, { channels: classes, kernel: 1 });
    return ops.transpose(ops.squeeze(x, 2), [0, 2, 1]);
  },
};

function untrained(): Weights {
  const scope = new TrainingScope();
  tinyNet.frames(scope, scope.graph.input("line", [1, 1, 40, 64]), classesOf(numberAlphabet));
  const random = new Random(1);
  return new Map(
    [...scope.parameters, ...scope.statistics].map(({ name, shape, initialize }) => [
      name,
      initialize(shape, random.at(name)),
    ]),
  );
}

const plan = {
  steps: 48,
  batchSize: 8,
  optimizer: "adamw",
  learningRate: 1e-2,
  weightDecay: 0.01,
  recomposed: 0,
  synthetic: 0,
  keep: 0,
} as const;

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "numera-finetune-"));
});
afterEach(() => rm(base, { recursive: true }));

function run(name: string, stopAt = Number.POSITIVE_INFINITY, keep = plan.keep as number) {
  const controller = new AbortController();
  return fineTuneRun({
    runtime: ort,
    folder: join(base, name),
    model: tinyNet,
    alphabet: numberAlphabet,
    start: untrained(),
    plan: { ...plan, keep },
    lines: Array.from({ length: 30 }, (_, i) => bars(i)),
    validation: Array.from({ length: 6 }, (_, i) => bars(100 + i)),
    strings: [],
    seed: 2,
    threads: 1,
    signal: controller.signal,
    onEvent: (event) => {
      if (event.type === "step" && event.step >= stopAt) controller.abort();
    },
  });
}

test("lines are learned, and a run that was stopped ends with the weights of one that was not", async () => {
  const whole = await run("whole");
  expect(whole).toMatchObject({ finished: true, step: 48 });
  const losses = whole.history.map(({ validationLoss }) => validationLoss);
  expect(losses).toHaveLength(8);
  expect(losses.at(-1)).toBeLessThan(0.5 * losses[0]!);
  expect(await run("broken", 10)).toMatchObject({ finished: false, step: 10 });
  const resumed = await run("broken");
  expect(resumed.finished).toBe(true);
  expect(resumed.weights).toEqual(whole.weights);
  expect(resumed.weights).not.toEqual(untrained());
});

test("what is kept of the weights before brings the result so far back to them", async () => {
  const [start, tuned, half] = [untrained(), await run("tuned"), await run("half", undefined, 0.5)];
  const [name] = tuned.weights.keys();
  const middle = start.get(name!)!.map((value, i) => 0.5 * value + 0.5 * tuned.weights.get(name!)![i]!);
  expect(half.weights.get(name!)).toEqual(middle);
});

test("a damaged checkpoint is refused by name", async () => {
  await run("damaged", 1);
  const path = join(base, "damaged", "checkpoint.safetensors");
  await writeFile(path, (await readFile(path)).subarray(0, 3000));
  await expect(run("damaged")).rejects.toThrow(
    /checkpoint.safetensors" cannot be used: not a safetensors file/,
  );
});

test("a plan is parted into at most eight epochs that make up its steps", () => {
  expect(epochsOf({ ...plan, steps: 400 })).toEqual({ stepsPerEpoch: 50, epochs: 8 });
  expect(epochsOf({ ...plan, steps: 3 })).toEqual({ stepsPerEpoch: 1, epochs: 3 });
});
