import type { Pruner } from "../../pruners/pruner.ts";
import type { Sampler } from "../../samplers/sampler.ts";
import type { StudyDefinition } from "../../study/study.ts";

/** One number between 0 and 1, to be minimized. */
export const definition: StudyDefinition = {
  name: "line",
  space: { x: { type: "float", low: 0, high: 1 } },
  objectives: [{ name: "loss", direction: "minimize" }],
  sampler: { name: "even" },
  pruner: { name: "none" },
  seed: 7,
  objective: null,
};

/** Evenly drawn. */
export const evenly: Sampler = {
  name: "even",
  suggest: (_study, _number, random) => ({ x: random.uniform() }),
};

export const never: Pruner = { name: "none", prune: () => false };
