import {
  intermediateLoss,
  lossesOf,
  paretoFront,
  type StudySnapshot,
  type Trial,
  upperFence,
} from "@numera/tuner";

/** A trial that says something, as the charts draw it. */
export interface ShownTrial {
  readonly trial: Trial;
  readonly pruned: boolean;
  /** The objective, or what a pruned trial reported last. */
  readonly value: number;
  /** 0 for the worst that is told apart, 1 for the best. */
  readonly quality: number;
  /** Whether it is on the Pareto front; with one objective, whether it is the best. */
  readonly best: boolean;
}

/** What the charts show of one objective. */
export interface Shown {
  readonly name: string;
  readonly direction: "minimize" | "maximize";
  readonly trials: readonly ShownTrial[];
  /** What an axis covers: outliers lie at its edge (Tukey's fence). */
  readonly domain: readonly [low: number, high: number];
}

/** Complete trials that an axis may be made for; of fewer, quartiles say little. */
const ENOUGH = 5;

/** Trials with a value for the objective, by number; pruned ones have one for the first objective alone. */
export function shownTrials(study: StudySnapshot, objective: number): Shown {
  const { definition, trials } = study;
  const { name, direction } = definition.objectives[objective]!;
  const best = new Set(paretoFront(study));
  const known = trials.flatMap((trial) => {
    const pruned = trial.state === "pruned";
    const last = pruned && objective === 0 ? trial.intermediate.at(-1) : undefined;
    const loss =
      last === undefined
        ? lossesOf(definition, trial)?.[objective]
        : intermediateLoss(definition, last.value);
    if (loss === undefined || !Number.isFinite(loss)) return [];
    return [{ trial, pruned, loss, value: direction === "minimize" ? loss : -loss }];
  });
  // What was stopped early may lie far off: with enough complete trials the fence is theirs.
  const complete = known.filter(({ pruned }) => !pruned);
  const reference = complete.length >= ENOUGH ? complete : known;
  const fence = upperFence(reference.map(({ loss }) => loss));
  const losses = known.map(({ loss }) => Math.min(fence, loss));
  const [least, most] = losses.reduce(([low, high], loss) => [Math.min(low, loss), Math.max(high, loss)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
  return {
    name,
    direction,
    trials: known.map(({ trial, pruned, value }, i) => ({
      trial,
      pruned,
      value,
      quality: most > least ? 1 - (losses[i]! - least) / (most - least) : 1,
      best: best.has(trial),
    })),
    domain: widened(direction === "minimize" ? [least, most] : [-most, -least]),
  };
}

function widened([low, high]: readonly [number, number]): readonly [number, number] {
  if (!(low <= high)) return [0, 1];
  if (high > low) return [low, high];
  const room = Math.max(1e-3, 0.05 * Math.abs(low));
  return [low - room, high + room];
}
