import {
  intermediateLoss,
  lossesOf,
  paretoFront,
  type StudySnapshot,
  type Trial,
  upperFence,
} from "@numera/tuner";

/** A trial with its value of one objective. */
export interface ScoredTrial {
  readonly trial: Trial;
  readonly pruned: boolean;
  /** The objective, or what a pruned trial reported last. */
  readonly value: number;
  /** 0 for the worst that is told apart, 1 for the best. */
  readonly quality: number;
  /** Whether it is on the Pareto front; with one objective, whether it is the best. */
  readonly best: boolean;
}

/** Complete trials that an axis may be made for; of fewer, quartiles say little. */
const ENOUGH = 5;

/**
 * Trials with a value for the objective, by number; pruned ones have one for the first objective alone.
 * @returns them, and what an axis of the objective covers: outliers lie beyond it (Tukey's fence)
 */
export function scoredTrials(
  study: StudySnapshot,
  objective: number,
): { readonly trials: readonly ScoredTrial[]; readonly domain: readonly [low: number, high: number] } {
  const { direction } = study.definition.objectives[objective]!;
  const known = lossesKnown(study, objective);
  // What was stopped early may lie far off: with enough complete trials the fence is theirs.
  const complete = known.filter(({ pruned }) => !pruned);
  const reference = complete.length >= ENOUGH ? complete : known;
  const fence = upperFence(reference.map(({ loss }) => loss));
  const losses = known.map(({ loss }) => Math.min(fence, loss));
  const [least, most] = extent(losses);
  const best = new Set(paretoFront(study));
  return {
    trials: known.map(({ trial, pruned, loss }, i) => ({
      trial,
      pruned,
      value: direction === "minimize" ? loss : -loss,
      quality: most > least ? 1 - (losses[i]! - least) / (most - least) : 1,
      best: best.has(trial),
    })),
    domain: widened(direction === "minimize" ? [least, most] : [-most, -least]),
  };
}

function lossesKnown(
  { definition, trials }: StudySnapshot,
  objective: number,
): { readonly trial: Trial; readonly pruned: boolean; readonly loss: number }[] {
  return trials.flatMap((trial) => {
    const pruned = trial.state === "pruned";
    const last = pruned && objective === 0 ? trial.intermediate.at(-1) : undefined;
    const loss =
      last === undefined
        ? lossesOf(definition, trial)?.[objective]
        : intermediateLoss(definition, last.value);
    return loss === undefined || !Number.isFinite(loss) ? [] : [{ trial, pruned, loss }];
  });
}

/** The least and the most; Infinity and -Infinity of none. */
function extent(values: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}

function widened([low, high]: readonly [number, number]): readonly [number, number] {
  if (!(low <= high)) return [0, 1];
  if (high > low) return [low, high];
  const room = Math.max(1e-3, 0.05 * Math.abs(low));
  return [low - room, high + room];
}
