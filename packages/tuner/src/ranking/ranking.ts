import type { StudyDefinition, StudySnapshot } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";
import { crowdingDistances } from "./crowding.ts";
import { intermediateLoss, lossesOf } from "./losses.ts";
import { fronts } from "./nondominated.ts";

/**
 * The trials that say something, from the best to the worst. Complete ones come first: by their objective, or with several
 * objectives by front, and within a front by the room around them (as NSGA-II orders). Pruned ones follow: those that came
 * furthest, then those with the better last value. Equals stand in the order of their numbers.
 */
export function ranking({ definition, trials }: StudySnapshot): Trial[] {
  return [...rankComplete(definition, trials), ...rankPruned(definition, trials)];
}

/** The complete trials that no other dominates; with one objective the best, and those equal to it. */
export function paretoFront({ definition, trials }: StudySnapshot): Trial[] {
  const complete = trials.filter(({ state }) => state === "complete");
  const front = fronts(complete.map((trial) => lossesOf(definition, trial)!));
  return complete.filter((_, i) => front[i] === 0);
}

/** The best complete trial by the first objective; undefined where none is complete. */
export function bestTrial({ definition, trials }: StudySnapshot): Trial | undefined {
  let best: Trial | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const trial of trials) {
    const loss = lossesOf(definition, trial)?.[0];
    if (loss === undefined || (best !== undefined && loss >= least)) continue;
    [best, least] = [trial, loss];
  }
  return best;
}

function rankComplete(definition: StudyDefinition, trials: readonly Trial[]): Trial[] {
  const complete = trials.flatMap((trial) => {
    const losses = lossesOf(definition, trial);
    return losses === undefined ? [] : [{ trial, losses }];
  });
  if (definition.objectives.length === 1)
    return complete.sort((a, b) => order(a.losses[0]!, b.losses[0]!)).map(({ trial }) => trial);
  const front = fronts(complete.map(({ losses }) => losses));
  const byFront: (typeof complete)[] = [];
  for (const [i, entry] of complete.entries()) {
    byFront[front[i]!] ??= [];
    byFront[front[i]!]!.push(entry);
  }
  return byFront.flatMap((members) => {
    const room = crowdingDistances(members.map(({ losses }) => losses));
    return members
      .map(({ trial }, i) => ({ trial, room: room[i]! }))
      .sort((a, b) => order(b.room, a.room))
      .map(({ trial }) => trial);
  });
}

function rankPruned(definition: StudyDefinition, trials: readonly Trial[]): Trial[] {
  return trials
    .flatMap((trial) => {
      const last = trial.intermediate.at(-1);
      if (trial.state !== "pruned" || last === undefined) return [];
      return [{ trial, step: last.step, loss: intermediateLoss(definition, last.value) }];
    })
    .sort((a, b) => b.step - a.step || order(a.loss, b.loss))
    .map(({ trial }) => trial);
}

/** Ascending; two infinities are equal, where their difference would be no number. */
function order(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
