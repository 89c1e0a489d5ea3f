import { createSampler, type ParameterValues, SAMPLERS, type Space } from "@numera/tuner";
import {
  branin,
  braninSpace,
  definitionOf,
  hartmann6,
  hartmann6Space,
  mannWhitney,
  mixed,
  mixedSpace,
  runStudy,
} from "@numera/tuner/benchmark";
import type { Benchmark, Report } from "../benchmark.ts";
import { median } from "../measure/median.ts";

interface Problem {
  readonly space: Space;
  readonly objective: (values: ParameterValues) => number;
}

const PROBLEMS: Readonly<Record<string, Problem>> = {
  Branin: { space: braninSpace, objective: branin },
  Hartmann6: { space: hartmann6Space, objective: hartmann6 },
  mixed: { space: mixedSpace, objective: mixed },
};

interface Row {
  readonly problem: string;
  readonly sampler: string;
  /** Over the seeds, of the best value of each study. */
  readonly median: number;
  /** One-sided, that it lies below random's by chance. */
  readonly p: number;
  /** CPU time of a proposal, over the whole study. */
  readonly milliseconds: number;
}

/** Whether what the samplers learn is worth something: their best values beside those of random search, seed by seed. */
export const tuningSamplers: Benchmark = {
  name: "tuning-samplers",
  summary:
    "the best of a study by each sampler on standard functions, against random search (Mann and Whitney)",
  options: {
    trials: { default: 60, meaning: "trials of a study" },
    seeds: { default: 30, meaning: "studies of each sampler" },
  },
  async run({ trials, seeds }): Promise<Report> {
    const names = SAMPLERS.filter((name) => name !== "grid");
    const rows = Object.entries(PROBLEMS).flatMap(([problem, { space, objective }]) => {
      let random: readonly number[] = [];
      const ordered = ["random", ...names.filter((name) => name !== "random")];
      return ordered.map((sampler): Row => {
        const before = process.cpuUsage();
        const best = Array.from({ length: seeds! }, (_, seed) => {
          const study = runStudy(
            createSampler({ name: sampler }),
            definitionOf(space, { seed }),
            objective,
            trials!,
          );
          return Math.min(...study.trials.map(({ objectives }) => objectives![0]!));
        });
        const { user, system } = process.cpuUsage(before);
        if (sampler === "random") random = best;
        const milliseconds = (user + system) / 1000 / (seeds! * trials!);
        return { problem, sampler, median: median(best), p: mannWhitney(best, random), milliseconds };
      });
    });
    return {
      json: { trials, seeds, rows },
      table: [
        ["function", "sampler", "median best", "p against random", "CPU ms a proposal"],
        ...rows.map(({ problem, sampler, median: middle, p, milliseconds }) => [
          problem,
          sampler,
          middle.toFixed(4),
          sampler === "random" ? "–" : p.toPrecision(2),
          milliseconds.toFixed(2),
        ]),
      ],
      notes: [
        `${seeds} seeds, ${trials} trials each; all functions are minimized. Least values: Branin 0.3979, Hartmann6 -3.3224, mixed 0.`,
      ],
    };
  },
};
