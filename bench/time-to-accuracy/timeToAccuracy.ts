/**
 * How long it takes until a network reads 99.45 % of MNIST's test digits, by Numera and by PyTorch, in one run.
 *
 * Numera trains recipes/swift.json to its end, fixed in advance and chosen on images held out of the training set; the mean test
 * accuracy over all seeds must reach the target, and the time is the mean of theirs: compiling the step, training, validating.
 * PyTorch trains the student project's own recipe (seed CNN, constant Adam 1e-3, batches of 128, rotation, shift, zoom) until its
 * test accuracy, looked at after every epoch at no cost, reaches the target once; where it has not after 600 s, 600 s count. It has
 * as many seeds as are asked for, and the time is the mean of theirs.
 *
 * How often: 5 seeds of Numera, 1 of PyTorch (both by option), PyTorch's after Numera's of the same number.
 */
import { fileURLToPath } from "node:url";
import type { Benchmark, Report } from "../benchmark.ts";
import { Contender, type Introduction, type Timing } from "../measure/contender.ts";
import { loadNotes, otherLoad, processor, processorTime } from "../measure/machine.ts";
import { median } from "../measure/median.ts";
import { withMnistFiles } from "../measure/mnistFile.ts";
import { startPyTorch } from "../measure/pytorch.ts";

/** Hundredths of a percent of the test images. */
const TARGET = 9945;

/** Seconds that PyTorch has, and that count where it does not reach the target. */
const LIMIT = 600;

const RECIPE = "recipes/swift.json";

export const timeToAccuracy: Benchmark = {
  name: "time-to-accuracy",
  summary:
    "seconds until 99.45 % of MNIST's test digits are read, Numera's recipe beside the seed's in PyTorch",
  options: {
    seeds: { default: 5, meaning: "trainings by Numera" },
    "pytorch-seeds": { default: 1, meaning: "trainings by PyTorch, up to 10 minutes each" },
    threads: { default: 2, meaning: "threads of each engine" },
  },
  run: ({ seeds, "pytorch-seeds": pytorchSeeds, threads }) =>
    withMnistFiles("train", (train) =>
      withMnistFiles("test", (test) => {
        const files = [train.images, train.labels, test.images, test.labels, String(threads)];
        return measure(files, { seeds: seeds!, pytorchSeeds: pytorchSeeds!, threads: threads! });
      }),
    ),
};

interface Amount {
  readonly seeds: number;
  readonly pytorchSeeds: number;
  readonly threads: number;
}

/** A training: what the workers say of it, and the share of the processors' time that others took meanwhile. */
interface Training extends Timing {
  /** Of the test images, 0..1. */
  readonly accuracy: number;
  readonly otherLoad: number;
}

async function measure(files: readonly string[], amount: Amount): Promise<Report> {
  const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const command = [...process.execArgv, beside("numera-worker.ts"), beside(`../../${RECIPE}`), ...files];
  const started = await Promise.all([
    Contender.start("Numera", process.execPath, command),
    startPyTorch(beside("pytorch-worker.py"), files),
  ]);
  const [numera, pytorch] = started.map(({ contender }) => contender) as [Contender, Contender];
  const trainings = { numera: [] as Training[], pytorch: [] as Training[] };
  try {
    for (let seed = 1; seed <= Math.max(amount.seeds, amount.pytorchSeeds); seed++) {
      if (seed <= amount.seeds) trainings.numera.push(await train(numera, seed));
      if (seed <= amount.pytorchSeeds) trainings.pytorch.push(await train(pytorch, seed, TARGET, LIMIT));
    }
  } finally {
    for (const { contender } of started) contender.stop();
  }
  return reportOf(trainings, amount, { numera: started[0]!.introduction, pytorch: started[1]!.introduction });
}

async function train(contender: Contender, ...args: readonly number[]): Promise<Training> {
  const before = processorTime();
  const timing = (await contender.go(...args)) as Timing & { readonly accuracy: number };
  const percent = (timing.accuracy * 100).toFixed(2);
  process.stderr.write(
    `${contender.name}, seed ${args[0]}: ${percent} % after ${timing.seconds.toFixed(1)} s\n`,
  );
  return { ...timing, otherLoad: otherLoad(before, processorTime(), timing.processorSeconds) };
}

function reportOf(
  trainings: Readonly<Record<"numera" | "pytorch", readonly Training[]>>,
  { threads }: Amount,
  versions: Readonly<Record<string, Introduction>>,
): Report {
  const target = TARGET / 1e4;
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const numeraAccuracy = meanOf(trainings.numera.map(({ accuracy }) => accuracy));
  const reached = numeraAccuracy >= target;
  const seconds = {
    numera: meanOf(trainings.numera.map((training) => training.seconds)),
    pytorch: meanOf(
      trainings.pytorch.map((training) => (training.accuracy < target ? LIMIT : training.seconds)),
    ),
  };
  const ratio = reached ? seconds.pytorch / seconds.numera : 0;
  const busy = median([...trainings.numera, ...trainings.pytorch].map((training) => training.otherLoad));
  const percent = (share: number) => `${(share * 100).toFixed(3)} %`;
  const row = (name: string, runs: readonly Training[], mean: number) => [
    name,
    String(runs.length),
    percent(meanOf(runs.map(({ accuracy }) => accuracy))),
    percent(Math.min(...runs.map(({ accuracy }) => accuracy))),
    mean.toFixed(1),
  ];
  return {
    json: {
      target,
      seconds,
      ratio,
      accuracy: {
        numera: numeraAccuracy,
        pytorch: meanOf(trainings.pytorch.map(({ accuracy }) => accuracy)),
      },
      reached: { numera: reached, pytorch: trainings.pytorch.map(({ accuracy }) => accuracy >= target) },
      trainings,
      recipe: RECIPE,
      threads,
      cpu: processor(),
      otherLoad: busy,
      versions,
    },
    table: [
      ["", "seeds", "mean accuracy", "lowest", "seconds"],
      row("PyTorch, the seed's recipe", trainings.pytorch, seconds.pytorch),
      row(`Numera, ${RECIPE}`, trainings.numera, seconds.numera),
    ],
    notes: [
      reached
        ? `Numera is ${ratio.toFixed(1)} times as fast to ${percent(target)}`
        : `Numera's mean accuracy is below the target of ${percent(target)}: no ratio`,
      `PyTorch's accuracy is the best of its epochs; where it is below the target, ${LIMIT} s count`,
      `${threads} threads on ${processor()}`,
      ...loadNotes(busy),
    ],
  };
}
