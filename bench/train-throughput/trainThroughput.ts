/**
 * How many images a second are trained, by Numera and by PyTorch, in turns in one run.
 *
 * Workload A: the seed CNN (conv 32 3x3, pool, conv 64 3x3, pool, dense 128, dropout 0.5, dense 10; 225,034
 * parameters) on MNIST, float32, batches of 128, Adam with learning rate 1e-3. A step is all that training needs for
 * a batch: gathering it from uint8 images, forward, backward, update, the loss read. Numera also runs with the
 * augmentation of recipes/seed-cnn.json, by which the shipped model was trained, on every image.
 *
 * How often: a warm-up round, then 7 rounds of 80 steps each (both by option). Reported are the medians over the
 * rounds of each one's images per second, and of the ratios within a round. Peak memory is the largest resident set
 * of each one's own process, MNIST's 47 MB and the language's runtime included.
 */
import { fileURLToPath } from "node:url";
import type { Benchmark, Report } from "../benchmark.ts";
import { Contender } from "../measure/contender.ts";
import { loadNotes, processor } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { withMnistFiles } from "../measure/mnistFile.ts";
import { startPyTorch } from "../measure/pytorch.ts";
import { takeTurns } from "../measure/takeTurns.ts";

export const trainThroughput: Benchmark = {
  name: "train-throughput",
  summary: "training the seed CNN on MNIST, Numera beside PyTorch, images per second",
  options: {
    rounds: { default: 7, meaning: "rounds that count" },
    steps: { default: 80, meaning: "steps in a round" },
    threads: { default: 2, meaning: "threads of each engine" },
    batch: { default: 128, meaning: "images in a batch" },
  },
  run: ({ rounds, steps, threads, batch }) =>
    withMnistFiles("train", (files) => {
      const shared = [files.images, files.labels, String(threads), String(batch)];
      return measure(WORKLOADS.A, shared, { rounds: rounds!, steps: steps!, threads: threads! });
    }),
};

interface Workload {
  /** The key of its figures in the JSON. */
  readonly key: string;
  /** The recipe, from the repository's root, that holds Numera's model and augmentation. */
  readonly recipe: string;
}

const WORKLOADS = { A: { key: "A", recipe: "recipes/seed-cnn.json" } } as const satisfies Record<
  string,
  Workload
>;

interface Amount {
  readonly rounds: number;
  readonly steps: number;
  readonly threads: number;
}

async function measure(workload: Workload, shared: string[], amount: Amount): Promise<Report> {
  const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const numeraCommand = [
    ...process.execArgv,
    beside("numera-worker.ts"),
    beside(`../../${workload.recipe}`),
    ...shared,
  ];
  const started = await Promise.all([
    startPyTorch(beside("pytorch-worker.py"), [workload.key, ...shared]),
    Contender.start("Numera", process.execPath, numeraCommand),
    Contender.start("Numera, augmenting", process.execPath, [...numeraCommand, "augment"]),
  ]);
  const [pytorch, numera, augmented] = started.map(({ contender }) => contender) as [
    Contender,
    Contender,
    Contender,
  ];
  try {
    const rounds = await takeTurns({ pytorch, numera, augmented }, amount.rounds, [amount.steps]);
    const rates = rounds.map(({ imagesPerSecond }) => imagesPerSecond);
    const otherLoad = median(rounds.map((round) => round.otherLoad));
    const speed = {
      numera: median(rates.map((rate) => rate.numera)),
      pytorch: median(rates.map((rate) => rate.pytorch)),
      ratio: median(rates.map((rate) => rate.numera / rate.pytorch)),
      augmented: median(rates.map((rate) => rate.augmented)),
      augmentedRatio: median(rates.map((rate) => rate.augmented / rate.numera)),
    };
    const memory = {
      numera: await numera.peakMemoryMB(),
      pytorch: await pytorch.peakMemoryMB(),
      augmented: await augmented.peakMemoryMB(),
    };
    const versions = { numera: started[1]!.introduction, pytorch: started[0]!.introduction };
    const row = (name: string, rate: number, ratio: number, megabytes: number) => [
      name,
      Math.round(rate).toLocaleString("en"),
      ratio.toFixed(2),
      Math.round(megabytes).toLocaleString("en"),
    ];
    return {
      json: {
        [workload.key]: speed,
        rounds,
        peakMemoryMB: memory,
        threads: amount.threads,
        cpu: processor(),
        otherLoad,
        versions,
      },
      table: [
        [`workload ${workload.key}`, "images/s", "to PyTorch", "peak MB"],
        row("PyTorch", speed.pytorch, 1, memory.pytorch),
        row("Numera", speed.numera, speed.ratio, memory.numera),
        row(
          "Numera, augmenting",
          speed.augmented,
          median(rates.map((rate) => rate.augmented / rate.pytorch)),
          memory.augmented,
        ),
      ],
      notes: [
        `${Object.values(versions.numera).join(", ")}; ${Object.values(versions.pytorch).join(", ")}; ` +
          `${amount.threads} threads on ${processor()}; medians of ${amount.rounds} rounds of ${amount.steps} steps`,
        `augmentation costs ${((1 - speed.augmentedRatio) * 100).toFixed(1)} % of Numera's speed`,
        ...loadNotes(otherLoad),
      ],
    };
  } finally {
    for (const { contender } of started) contender.stop();
  }
}
