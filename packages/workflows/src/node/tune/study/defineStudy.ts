import type { TrainingGoal } from "@numera/contract";
import { Random } from "@numera/random";
import { kindOf } from "@numera/trainer";
import { loadRecipe } from "@numera/trainer/node";
import { createPruner, createSampler, gridSize, type Space, type StudyDefinition } from "@numera/tuner";
import { recipeForBudget } from "../../../tune/recipeForBudget.ts";
import { recipeWith } from "../../../tune/recipeWith.ts";
import { OBJECTIVES, type ObjectiveName } from "../../../tune/trainingGoal.ts";
import { WorkflowError } from "../../../workflowError.ts";
import { trialData } from "../trial/trialData.ts";
import { loadSpace } from "./loadSpace.ts";

export interface NewStudy {
  /** A space that ships, or the path of a JSON file. */
  readonly space: string;
  readonly recipe?: string;
  readonly objective: readonly ObjectiveName[];
  readonly sampler?: NamedMethod;
  readonly pruner?: NamedMethod;
  readonly budget?: number;
  /** Images to train on; undefined for the default, Infinity for all. */
  readonly take?: number;
  readonly data?: string;
  readonly seed: number;
}

/** A sampler or a pruner by its name, with its settings. */
export type NamedMethod = StudyDefinition["sampler"];

/** Epochs of a trial that is never pruned. */
const BUDGET = 9;
/** Training images of a trial: the order of settings shows long before the last image. */
const TAKE = 10_000;
/** A space that has no more settings than this is tried whole. */
const SMALL = 64;

/**
 * What a study is begun with.
 * @throws WorkflowError `unknown-space`, `invalid-space`, `unfit-space`, `images-of-lines`, `invalid-objective`, `invalid-data`,
 * `too-few-images`; Error where there is no such recipe, sampler or pruner
 */
export async function defineStudy(name: string, options: NewStudy): Promise<StudyDefinition> {
  const space = await loadSpace(options.space);
  const recipe = await loadRecipe(options.recipe ?? recipeFor(options.space));
  const { objective: objectives, budget = BUDGET, take = TAKE, data, seed } = options;
  const fromImages = kindOf(recipe).examples.from === "images";
  if (!fromImages && (options.take !== undefined || data !== undefined)) {
    throw new WorkflowError(
      "images-of-lines",
      "a line network trains on strings composed from MNIST, not on images",
    );
  }
  if (objectives[0] !== "accuracy" && objectives[0] !== "loss") {
    throw new WorkflowError(
      "invalid-objective",
      `the first must be accuracy or loss, for trials are pruned by it as they go; got ${objectives.join()}`,
    );
  }
  const goal: TrainingGoal = {
    recipe,
    budget,
    ...(fromImages && Number.isFinite(take) && { take }),
    ...(data !== undefined && { data }),
  };
  const sampler = options.sampler ?? { name: samplerFor(space, objectives.length) };
  const pruner = withBudget(options.pruner ?? { name: objectives.length > 1 ? "none" : "asha" }, budget);
  const definition: StudyDefinition = {
    name,
    space,
    objectives: objectives.map((objective) => ({ name: objective, direction: OBJECTIVES[objective] })),
    sampler,
    pruner,
    seed,
    objective: goal,
  };
  // Whatever is wrong is said before anything is stored.
  createSampler(sampler);
  createPruner(pruner);
  checkFits(definition, goal);
  if (fromImages) await trialData(goal, seed);
  return definition;
}

/** Settings that are laid over the recipe to see whether any fits. */
const TRIED = 20;

/** @throws WorkflowError `unfit-space` where the recipe refuses all of some settings, as it does when a parameter names none of its fields */
function checkFits(definition: StudyDefinition, { recipe, budget }: TrainingGoal): void {
  const sampler = createSampler({ name: "random" });
  const random = new Random(definition.seed).at("fits");
  let refusal: unknown;
  for (let n = 0; n < TRIED; n++) {
    try {
      const values = sampler.suggest({ definition, trials: [] }, n, random.at(n))!;
      recipeForBudget(recipeWith(recipe, values, definition.space), budget);
      return;
    } catch (cause) {
      refusal = cause;
    }
  }
  throw new WorkflowError(
    "unfit-space",
    `the space does not fit the recipe of "${recipe.model}": ${(refusal as Error).message}`,
    { model: recipe.model },
    { cause: refusal },
  );
}

/** Trials that a study has in all unless one says otherwise: a grid's settings, or fifty. */
export function trialsOf({ space, sampler }: StudyDefinition): number {
  const size = gridSize(space);
  return sampler.name === "grid" ? size : Math.min(size, 50);
}

/** Pruners with rungs need to know where the last one is. */
function withBudget({ name, settings }: NamedMethod, budget: number): NamedMethod {
  if (name === "asha" || name === "hyperband")
    return { name, settings: { maxResource: budget, ...settings } };
  return { name, ...(settings && { settings }) };
}

function samplerFor(space: Space, objectives: number): string {
  if (gridSize(space) <= SMALL) return "grid";
  return objectives > 1 ? "nsga2" : "tpe";
}

/** The seed's space is searched with the seed's recipe; any other with that of the best digit model. */
function recipeFor(space: string): string {
  return space === "seed" ? "seed" : "seed-cnn";
}
