/**
 * Whether trials side by side beat trials one after the other on the same cores: `trials` trainings of the seed CNN, one epoch of
 * `images` images each, as one job that has all threads and as one job a core with a thread each. `numera tune` runs both in turns,
 * each time a new study of the same seed, so all train the same networks. A study's time is from its first trial's beginning to its
 * last one's end, as the study keeps it; the start of the program and loading MNIST in the first trial are the same for both.
 */

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseContract, studyContract } from "@numera/contract";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { median } from "../measure/median.ts";

const MAIN = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const run = promisify(execFile);

export const tuningJobs: Benchmark = {
  name: "tuning-jobs",
  summary: "trainings of the seed CNN side by side on one thread each, against one after the other on all",
  options: {
    rounds: { default: 3, meaning: "rounds that count" },
    trials: { default: 4, meaning: "trials a study" },
    images: { default: 5000, meaning: "training images a trial" },
  },
  run: ({ rounds, trials, images }) => measure(rounds!, trials!, images!),
};

async function measure(rounds: number, trials: number, images: number): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-jobs-"));
  const space = join(folder, "rates.json");
  await writeFile(
    space,
    JSON.stringify({ learningRate: { type: "float", low: 1e-4, high: 1e-2, scale: "log" } }),
  );
  const cores = availableParallelism();
  const seconds = async (jobs: number, round: number) => {
    const study = join(folder, `${jobs}-${round}`);
    const args = ["--trials", trials, "--take", images, "--budget", 1, "--jobs", jobs, "--study", study];
    const options = ["--recipe", "seed", "--sampler", "random", "--pruner", "none", ...args.map(String)];
    await run(process.execPath, ["--conditions=numera-source", MAIN, "tune", "--space", space, ...options]);
    const file = join(study, "snapshot.json");
    const kept = parseContract(studyContract, await readFile(file, "utf8"), file);
    const times = (key: "startedAt" | "finishedAt") => kept.trials.map((trial) => Date.parse(trial[key]!));
    return (Math.max(...times("finishedAt")) - Math.min(...times("startedAt"))) / 1000;
  };
  const taken: { readonly oneJob: number; readonly manyJobs: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    taken.push({ oneJob: await seconds(1, round), manyJobs: await seconds(cores, round) });
  }
  await rm(folder, { recursive: true });
  const [one, many] = (["oneJob", "manyJobs"] as const).map((key) =>
    median(taken.map((round) => round[key])),
  );
  const ratio = median(taken.map(({ oneJob, manyJobs }) => oneJob / manyJobs));
  return {
    json: { processor: processor(), cores, trials, images, rounds: taken, ratio },
    table: [
      ["", "seconds"],
      [`1 job of ${cores} threads`, one!.toFixed(1)],
      [`${cores} jobs of 1 thread`, many!.toFixed(1)],
      ["ratio", ratio.toFixed(2)],
    ],
    notes: [processor(), `${trials} trials of ${images} images, ${rounds} rounds`],
  };
}
