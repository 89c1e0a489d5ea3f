/**
 * How many images a second are classified, by Numera and by PyTorch, in turns in one run.
 *
 * The seed CNN, float32: Numera runs the shipped models/seed-cnn.onnx, PyTorch the same network (fresh weights: they
 * do not matter to speed) in the fastest of its forms. Images are float32 in memory already, as a reader has them;
 * a call takes one batch and ends with its probabilities read. Batches of 1 (a digit while someone waits) and 128
 * (a pile of scans) from MNIST's test images, of which only the pixels count here.
 *
 * How often: for each batch size a warm-up round, then 7 rounds (by option) of 2,000 calls at batch 1 and 100 at 128.
 * Reported are the medians over the rounds of each one's images per second, and of the ratios within a round. Peak
 * memory is the largest resident set of each one's own process, images and the language's runtime included; PyTorch's
 * holds all the forms that it tried. Last, what scoring all 10,000 test images takes a user: `numera evaluate` from its
 * start to its end, the median of 3.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Benchmark, Report } from "../benchmark.ts";
import { Contender } from "../measure/contender.ts";
import { loadNotes, processor } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { withMnistFiles } from "../measure/mnistFile.ts";
import { startPyTorch } from "../measure/pytorch.ts";
import { takeTurns } from "../measure/takeTurns.ts";
import { build, measureProcess, numera as numeraCommand } from "../measure/wholeProcess.ts";

const MODEL = fileURLToPath(new URL("../../models/seed-cnn.onnx", import.meta.url));

export const inferThroughput: Benchmark = {
  name: "infer-throughput",
  summary: "classifying with the seed CNN, Numera beside PyTorch, images per second",
  options: {
    rounds: { default: 7, meaning: "rounds that count" },
    threads: { default: 2, meaning: "threads of each engine" },
  },
  run: ({ rounds, threads }) => {
    if (!existsSync(MODEL)) throw new Error("models/seed-cnn.onnx is missing; it ships with the repository");
    return withMnistFiles("test", ({ images }) => measure(images, rounds!, threads!));
  },
};

const CALLS = { 1: 2000, 128: 100 } as const;

/** Scoring MNIST's test images is to take less. */
const EVALUATE_GOAL_SECONDS = 5;
const EVALUATE_ROUNDS = 3;

type Batch = keyof typeof CALLS;

type Contenders = Readonly<Record<"pytorch" | "numera", Contender>>;

async function measure(images: string, rounds: number, threads: number): Promise<Report> {
  const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const shared = [images, String(threads)];
  const [pytorch, numera] = await Promise.all([
    startPyTorch(beside("pytorch-worker.py"), shared),
    Contender.start("Numera", process.execPath, [
      ...process.execArgv,
      beside("numera-worker.ts"),
      MODEL,
      ...shared,
    ]),
  ]);
  const contenders = { pytorch: pytorch.contender, numera: numera.contender };
  const stop = () => {
    for (const contender of Object.values(contenders)) contender.stop();
  };
  try {
    const one = await atBatch(1, contenders, rounds);
    const many = await atBatch(128, contenders, rounds);
    const memory = {
      numera: await numera.contender.peakMemoryMB(),
      pytorch: await pytorch.contender.peakMemoryMB(),
    };
    stop();
    const evaluation = await evaluationSeconds();
    const versions = { numera: numera.introduction, pytorch: pytorch.introduction };
    return reportOf({ one, many, memory, evaluation, versions, rounds, threads });
  } finally {
    stop();
  }
}

/** How fast both classify by batches of that size. */
async function atBatch(batch: Batch, contenders: Contenders, rounds: number) {
  const taken = await takeTurns(contenders, rounds, [batch, CALLS[batch]]);
  const rates = taken.map(({ imagesPerSecond }) => imagesPerSecond);
  const speed = median(rates.map((rate) => rate.numera));
  return {
    rounds: taken,
    form: (await contenders.pytorch.go(batch, 1)).form,
    speed: {
      numera: speed,
      pytorch: median(rates.map((rate) => rate.pytorch)),
      ratio: median(rates.map((rate) => rate.numera / rate.pytorch)),
      numeraMs: (batch / speed) * 1000,
    },
  };
}

type AtBatch = Awaited<ReturnType<typeof atBatch>>;

interface Measured {
  readonly one: AtBatch;
  readonly many: AtBatch;
  readonly memory: { readonly numera: number; readonly pytorch: number };
  /** Seconds of `numera evaluate`. */
  readonly evaluation: number;
  readonly versions: Readonly<Record<"numera" | "pytorch", object>>;
  readonly rounds: number;
  readonly threads: number;
}

function reportOf({ one, many, memory, evaluation, versions, rounds, threads }: Measured): Report {
  const otherLoad = median([...one.rounds, ...many.rounds].map((round) => round.otherLoad));
  return {
    json: {
      batch1: one.speed,
      batch128: many.speed,
      rounds: { batch1: one.rounds, batch128: many.rounds },
      peakMemoryMB: memory,
      evaluate: { seconds: evaluation, goalSeconds: EVALUATE_GOAL_SECONDS },
      threads,
      cpu: processor(),
      otherLoad,
      versions: { ...versions, pytorchForms: { batch1: one.form, batch128: many.form } },
    },
    table: [
      ["batch", "PyTorch images/s", "Numera images/s", "to PyTorch", "Numera ms a call"],
      row("1", one.speed),
      row("128", many.speed),
    ],
    notes: [
      `${Object.values(versions.numera).join(", ")}; ${Object.values(versions.pytorch).join(", ")} ` +
        `(batch 1: ${one.form}; batch 128: ${many.form}); ${threads} threads on ${processor()}; medians of ${rounds} rounds`,
      `peak memory: Numera ${Math.round(memory.numera)} MB, PyTorch ${Math.round(memory.pytorch)} MB`,
      `numera evaluate over MNIST's 10,000 test images: ${evaluation.toFixed(1)} s, whole process (goal: under ` +
        `${EVALUATE_GOAL_SECONDS} s)`,
      ...loadNotes(otherLoad),
    ],
  };
}

function row(batch: string, { pytorch, numera, ratio, numeraMs }: AtBatch["speed"]): string[] {
  return [
    batch,
    Math.round(pytorch).toLocaleString("en"),
    Math.round(numera).toLocaleString("en"),
    ratio.toFixed(2),
    numeraMs.toFixed(2),
  ];
}

/** What `numera evaluate` takes from its start to its end, the median of some. */
async function evaluationSeconds(): Promise<number> {
  await build();
  const taken: number[] = [];
  for (let i = 0; i < EVALUATE_ROUNDS; i++) {
    taken.push((await measureProcess(numeraCommand("evaluate", "--json"))).seconds);
  }
  return median(taken);
}
