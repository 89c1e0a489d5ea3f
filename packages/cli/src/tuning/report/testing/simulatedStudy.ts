import { Random } from "@numera/random";
import {
  createPruner,
  createSampler,
  type ParameterValues,
  type StudyDefinition,
  type StudySnapshot,
  type Trial,
} from "@numera/tuner";
import { trialOf } from "@numera/tuner/benchmark";

/** What a simulated training comes to, and how fast. */
export interface Outcome {
  readonly objectives: readonly number[];
  /** What the first objective is before any step. */
  readonly start: number;
  readonly fails?: string;
}

/**
 * A study over a function in place of a training: every trial nears its outcome step by step, with noise of its own seed, and the
 * study's own sampler and pruner decide. One worker; a step takes ten seconds of a clock that begins with the year 2026.
 */
export function simulatedStudy(
  definition: StudyDefinition,
  outcome: (values: ParameterValues) => Outcome,
  { trials: count, steps }: { readonly trials: number; readonly steps: number },
): StudySnapshot {
  const sampler = createSampler(definition.sampler);
  const pruner = createPruner(definition.pruner);
  const trials: Trial[] = [];
  let clock = Date.UTC(2026, 0, 1);
  const time = () => new Date(clock).toISOString();
  for (let number = 0; number < count; number++) {
    const random = new Random(definition.seed).at("trial", number);
    const parameters = sampler.suggest({ definition, trials }, number, random.at("sampler"));
    if (parameters === null) break;
    const { objectives, start, fails } = outcome(parameters);
    let trial = trialOf(number, {
      state: "running",
      parameters,
      attempts: fails === undefined ? 1 : 3,
      host: "simulated",
      worker: "1",
      error: fails ?? null,
      startedAt: time(),
    });
    if (fails !== undefined) trial = { ...trial, state: "failed" };
    for (let step = 1; step <= steps && trial.state === "running"; step++) {
      clock += 10_000;
      const gap = (start - objectives[0]!) * Math.exp((-6 * step) / steps);
      const value = objectives[0]! + gap * (1 + 0.1 * random.normal());
      trial = { ...trial, intermediate: [...trial.intermediate, { step, value }] };
      const snapshot = { definition, trials: [...trials, trial] };
      if (step < steps && pruner.prune(snapshot, trial)) trial = { ...trial, state: "pruned" };
    }
    if (trial.state === "running") trial = { ...trial, state: "complete", objectives };
    trials.push({ ...trial, finishedAt: time() });
  }
  return { definition, trials };
}
