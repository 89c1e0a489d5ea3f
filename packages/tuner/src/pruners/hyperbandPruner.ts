import type { Pruner } from "./pruner.ts";
import { hasDiverged } from "./reports.ts";
import { failsAtRung, type Halving, rungsOf } from "./rungs.ts";

/**
 * Successive halving in several brackets, from one that compares early and often to one that stops nothing, as a hedge against values
 * that say little early. Trials take turns in brackets, as many in each as the paper's algorithm 1 gives it, and are compared
 * with those of their own bracket. L. Li, K. Jamieson, G. DeSalvo, A. Rostamizadeh, A. Talwalkar: "Hyperband: a novel bandit-based approach to
 * hyperparameter optimization", Journal of Machine Learning Research 18, 2018; halving inside a bracket is asynchronous, as in ASHA.
 */
export function hyperbandPruner(settings: Halving): Pruner {
  const turns = bracketTurns(settings);
  const bracketOf = (number: number) => turns[number % turns.length]!;
  return {
    name: "hyperband",
    prune({ definition, trials }, trial) {
      if (hasDiverged(definition, trial)) return true;
      const bracket = bracketOf(trial.number);
      const peers = trials.filter(({ number }) => bracketOf(number) === bracket);
      return failsAtRung(definition, trial, peers, rungsOf(settings, bracket), settings.reductionFactor);
    },
  };
}

/**
 * The rungs that each trial in turn skips. With S = floor(log_eta(R / r)) the bracket that skips k rungs begins with
 * ceil((S + 1) / (S - k + 1) eta^(S - k)) trials; their turns are spread evenly.
 */
export function bracketTurns({ minResource, maxResource, reductionFactor }: Halving): number[] {
  let most = 0;
  while (minResource * reductionFactor ** (most + 1) <= maxResource) most++;
  const turns = Array.from({ length: most + 1 }, (_, skipped) => {
    const count = Math.ceil(((most + 1) / (most - skipped + 1)) * reductionFactor ** (most - skipped));
    return Array.from({ length: count }, (_, i) => ({ skipped, at: (i + 0.5) / count }));
  });
  return turns
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(({ skipped }) => skipped);
}
