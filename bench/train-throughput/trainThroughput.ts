/**
 * How many images a second are trained, by Numera and by PyTorch, in turns in one run.
 *
 * Workload A: the seed CNN (conv 32 3x3, pool, conv 64 3x3, pool, dense 128, dropout 0.5, dense 10; 225,034
 * parameters). Workload B: a plain network with batch norms (conv 32, 32 3x3, pool, conv 64, 64, pool, conv 128, global average
 * pool, dense 10; 140,458 parameters). Both on MNIST, float32, batches of 128, Adam with learning rate 1e-3. A step is all that
 * training needs for a batch: gathering it from uint8 images, forward, backward, update, the loss read. Numera also runs with the
 * augmentation of the model's recipe on every image.
 *
 * How often: for each workload a warm-up round, then 7 rounds of 80 steps each, 20 for B (both by option). Reported are the
 * medians over the rounds of each one's images per second, and of the ratios within a round. Peak memory is the largest resident
 * set of each one's own process, MNIST's 47 MB and the language's runtime included.
 */
import { fileURLToPath } from "node:url";
import type { Benchmark } from "../benchmark.ts";
import { Contender, type Introduction } from "../measure/contender.ts";
import { loadNotes, processor } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { withMnistFiles } from "../measure/mnistFile.ts";
import { startPyTorch } from "../measure/pytorch.ts";
import { takeTurns } from "../measure/takeTurns.ts";

export const trainThroughput: Benchmark = {
  name: "train-throughput",
  summary:
    "training the seed CNN (A) and a conv-BN net (B) on MNIST, Numera beside PyTorch, images per second",
  options: {
    rounds: { default: 7, meaning: "rounds that count" },
    steps: { default: 80, meaning: "steps in a round, of B a quarter" },
    threads: { default: 2, meaning: "threads of each engine" },
    batch: { default: 128, meaning: "images in a batch" },
  },
  run: ({ rounds, steps, threads, batch }) =>
    withMnistFiles("train", async (files) => {
      const shared = [files.images, files.labels, String(threads), String(batch)];
      const results: Measured[] = [];
      for (const workload of WORKLOADS) {
        const amount = { rounds: rounds!, steps: Math.ceil(steps! * workload.share) };
        results.push(await measure(workload, shared, amount));
      }
      const otherLoad = Math.max(...results.map((result) => result.otherLoad));
      const { versions } = results[0]!;
      const figures = results.map(({ workload, speed, peakMemoryMB, rounds }) => [
        workload.key,
        { ...speed, peakMemoryMB, rounds },
      ]);
      return {
        json: { ...Object.fromEntries(figures), threads, cpu: processor(), otherLoad, versions },
        table: results.flatMap(tableOf),
        notes: [
          `${Object.values(versions.numera).join(", ")}; ${Object.values(versions.pytorch).join(", ")}; ` +
            `${threads} threads on ${processor()}; medians of ${rounds} rounds of ${steps} steps, of B a quarter as many`,
          ...results.map(
            ({ workload, speed }) =>
              `${workload.key}: augmentation costs ${((1 - speed.augmentedRatio) * 100).toFixed(1)} % of Numera's speed`,
          ),
          ...loadNotes(otherLoad),
        ],
      };
    }),
};

interface Workload {
  /** The key of its figures in the JSON. */
  readonly key: string;
  /** The recipe, from the repository's root, that holds Numera's model and augmentation. */
  readonly recipe: string;
  /** Of the steps in a round. */
  readonly share: number;
}

const WORKLOADS: readonly Workload[] = [
  { key: "A", recipe: "recipes/seed-cnn.json", share: 1 },
  { key: "B", recipe: "recipes/conv-bn.json", share: 1 / 4 },
];

interface Speeds {
  readonly numera: number;
  readonly pytorch: number;
  readonly augmented: number;
}

interface Measured {
  readonly workload: Workload;
  readonly speed: Speeds & { readonly ratio: number; readonly augmentedRatio: number };
  readonly peakMemoryMB: Speeds;
  readonly rounds: Awaited<ReturnType<typeof takeTurns<keyof Speeds>>>;
  readonly otherLoad: number;
  readonly versions: { readonly numera: Introduction; readonly pytorch: Introduction };
}

async function measure(
  workload: Workload,
  shared: string[],
  amount: { readonly rounds: number; readonly steps: number },
): Promise<Measured> {
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
    return {
      workload,
      speed: {
        numera: median(rates.map((rate) => rate.numera)),
        pytorch: median(rates.map((rate) => rate.pytorch)),
        ratio: median(rates.map((rate) => rate.numera / rate.pytorch)),
        augmented: median(rates.map((rate) => rate.augmented)),
        augmentedRatio: median(rates.map((rate) => rate.augmented / rate.numera)),
      },
      peakMemoryMB: {
        numera: await numera.peakMemoryMB(),
        pytorch: await pytorch.peakMemoryMB(),
        augmented: await augmented.peakMemoryMB(),
      },
      rounds,
      otherLoad: median(rounds.map((round) => round.otherLoad)),
      versions: { numera: started[1]!.introduction, pytorch: started[0]!.introduction },
    };
  } finally {
    for (const { contender } of started) contender.stop();
  }
}

function tableOf({ workload, speed, peakMemoryMB }: Measured): string[][] {
  const row = (name: string, rate: number, ratio: number, megabytes: number) => [
    name,
    Math.round(rate).toLocaleString("en"),
    ratio.toFixed(2),
    Math.round(megabytes).toLocaleString("en"),
  ];
  return [
    [`workload ${workload.key}`, "images/s", "to PyTorch", "peak MB"],
    row("PyTorch", speed.pytorch, 1, peakMemoryMB.pytorch),
    row("Numera", speed.numera, speed.ratio, peakMemoryMB.numera),
    row("Numera, augmenting", speed.augmented, speed.ratio * speed.augmentedRatio, peakMemoryMB.augmented),
  ];
}
