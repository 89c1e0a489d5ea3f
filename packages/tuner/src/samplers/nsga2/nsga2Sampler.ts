import type { Random } from "@numera/random";
import { ranking } from "../../ranking/ranking.ts";
import { fromCube } from "../../space/unitCube.ts";
import type { Trial } from "../../study/trial.ts";
import { cubeOf, drawEvenly } from "../cube.ts";
import type { Sampler } from "../sampler.ts";
import { untried } from "../untried.ts";
import { crossed, mutated } from "./variation.ts";

export interface Nsga2Settings {
  /** Trials that may be parents: the best by front, and within a front those with the most room around them. */
  readonly population: number;
  /** The share of children that have two parents; the others are one parent mutated. */
  readonly crossover: number;
}

/**
 * Evolution toward several objectives. K. Deb, A. Pratap, S. Agarwal, T. Meyarivan: "A fast and elitist multiobjective genetic algorithm:
 * NSGA-II", IEEE Transactions on Evolutionary Computation 6, 2002; without generations, so that no worker waits for another: each child is of
 * the best trials known so far (J. J. Durillo and others: "On the effect of the steady-state selection scheme in multi-objective genetic
 * algorithms", EMO 2009). The first trials, as many as the population, are random. Pruned trials come last among the parents.
 */
export function nsga2Sampler({ population, crossover }: Nsga2Settings): Sampler {
  return {
    name: "nsga2",
    suggest(study, _number, random) {
      const { space } = study.definition;
      const ranked = ranking(study);
      if (ranked.length < population) return untried(study, () => drawEvenly(space, random));
      const parents = ranked.slice(0, population);
      const parent = () => cubeOf(space, parents[tournament(parents, random)]!.parameters, random);
      return untried(study, () => {
        const child = random.uniform() < crossover ? crossed(space, parent(), parent(), random) : parent();
        return fromCube(space, mutated(space, child, random));
      });
    },
  };
}

/** The better of two drawn at random: the earlier, as parents stand by rank. */
function tournament(parents: readonly Trial[], random: Random): number {
  return Math.min(random.integer(parents.length), random.integer(parents.length));
}
