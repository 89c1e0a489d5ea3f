import { defineSpace, type StudyDefinition, type ValuesOf } from "@numera/tuner";
import { simulatedStudy } from "./simulatedStudy.ts";

const space = defineSpace({
  optimizer: { type: "categorical", choices: ["sgd", "adam", "adamw"] },
  learningRate: { type: "float", low: 1e-5, high: 1e-1, scale: "log" },
  momentum: { type: "float", low: 0, high: 0.99, when: { parameter: "optimizer", in: ["sgd"] } },
  weightDecay: {
    type: "float",
    low: 1e-5,
    high: 1e-1,
    scale: "log",
    when: { parameter: "optimizer", in: ["adamw"] },
  },
  filters: { type: "integer", low: 16, high: 128, scale: "log" },
  layers: { type: "integer", low: 1, high: 6 },
  dropout: { type: "float", low: 0, high: 0.6, step: 0.1 },
});

type Values = ValuesOf<typeof space>;

/** The validation error, 0 to 1, of a training that never was: valleys in all parameters, the best at adamw and a rate of 1e-3. */
function error({
  optimizer,
  learningRate,
  momentum = 0,
  weightDecay = 1e-3,
  filters,
  layers,
  dropout,
}: Values): number {
  const decades = (value: number, best: number) => Math.log10(value / best) ** 2;
  const own = {
    sgd: 0.004 + 0.006 * decades(learningRate, 3e-2) + 0.006 * (momentum - 0.9) ** 2,
    adam: 0.002 + 0.009 * decades(learningRate, 1e-3),
    adamw: 0.009 * decades(learningRate, 1e-3) + 0.0015 * decades(weightDecay, 1e-2),
  }[optimizer];
  return (
    0.006 + own + 0.012 * decades(filters, 80) + 0.0012 * (layers - 4) ** 2 + 0.03 * (dropout - 0.3) ** 2
  );
}

const base: StudyDefinition = {
  name: "digits",
  space,
  objectives: [{ name: "accuracy", direction: "maximize" }],
  sampler: { name: "tpe" },
  pruner: { name: "asha", settings: { minResource: 2, maxResource: 12, reductionFactor: 2 } },
  seed: 7,
  objective: null,
};

/** One objective, TPE and ASHA, with failed and open trials. */
export function prunedStudy(trials = 90) {
  const study = simulatedStudy(
    base,
    (values) => ({
      objectives: [1 - error(values as Values)],
      start: 0.9,
      ...((values.learningRate as number) > 0.06 && { fails: "the loss is no number" }),
    }),
    { trials, steps: 12 },
  );
  const open = study.trials.at(-1)!;
  const running = {
    ...open,
    state: "running",
    objectives: null,
    finishedAt: null,
    intermediate: open.intermediate.slice(0, 1),
  } as const;
  return { ...study, trials: [...study.trials.slice(0, -1), running] };
}

/** Accuracy against the time of an image, by NSGA-II. */
export function paretoStudy(trials = 120) {
  const definition: StudyDefinition = {
    ...base,
    name: "accuracy against time",
    objectives: [
      { name: "accuracy", direction: "maximize" },
      { name: "milliseconds", direction: "minimize" },
    ],
    sampler: { name: "nsga2" },
    pruner: { name: "none" },
  };
  return simulatedStudy(
    definition,
    (values) => {
      const { filters, layers } = values as Values;
      return {
        objectives: [1 - error(values as Values), 0.02 + 2e-6 * filters ** 1.6 * layers * 10],
        start: 0.7,
      };
    },
    { trials, steps: 4 },
  );
}

/** The seed's 27 combinations, all choices. */
export function gridStudy() {
  const choices = defineSpace({
    filters: { type: "categorical", choices: [32, 64, 128] },
    dense: { type: "categorical", choices: [32, 64, 128] },
    learningRate: { type: "categorical", choices: [0.01, 0.001, 0.0001] },
  });
  const definition: StudyDefinition = {
    ...base,
    name: "seed",
    space: choices,
    sampler: { name: "grid" },
    pruner: { name: "asha", settings: { maxResource: 9 } },
  };
  return simulatedStudy(
    definition,
    ({ filters, dense, learningRate }) => ({
      objectives: [
        0.991 -
          0.004 * Math.log10((learningRate as number) / 0.001) ** 2 -
          0.1 / (filters as number) -
          0.04 / (dense as number),
      ],
      start: 0.95,
    }),
    { trials: 40, steps: 9 },
  );
}
