import { Random } from "@numera/random";
import type { Sampler } from "../samplers/sampler.ts";
import type { ParameterValues, Space } from "../space/space.ts";
import type { StudyDefinition, StudySnapshot } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";

/** A study that minimizes one objective, but for what is given. */
export function definitionOf(space: Space, changes: Partial<StudyDefinition> = {}): StudyDefinition {
  return {
    name: "test",
    space,
    objectives: [{ name: "loss", direction: "minimize" }],
    sampler: { name: "random" },
    pruner: { name: "none" },
    seed: 1,
    objective: null,
    ...changes,
  };
}

/** A trial that is waiting, but for what is given. */
export function trialOf(number: number, changes: Partial<Trial> = {}): Trial {
  return {
    number,
    state: "waiting",
    parameters: {},
    objectives: null,
    intermediate: [],
    attempts: 1,
    seed: number,
    host: null,
    worker: null,
    checkpoint: null,
    error: null,
    startedAt: null,
    finishedAt: null,
    ...changes,
  };
}

/** A study of `count` trials that one worker runs after one another; shorter where the sampler has nothing left. */
export function runStudy(
  sampler: Sampler,
  definition: StudyDefinition,
  objective: (values: ParameterValues) => number | readonly number[],
  count: number,
): StudySnapshot {
  const trials: Trial[] = [];
  for (let number = 0; number < count; number++) {
    const random = new Random(definition.seed).at("sampler", number);
    const parameters = sampler.suggest({ definition, trials }, number, random);
    if (parameters === null) break;
    trials.push(
      trialOf(number, { state: "complete", parameters, objectives: [objective(parameters)].flat() }),
    );
  }
  return { definition, trials };
}
