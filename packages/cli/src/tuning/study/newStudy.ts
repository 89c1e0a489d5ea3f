import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isLineRecipe } from "@numera/trainer";
import { loadRecipe } from "@numera/trainer/node";
import {
  checkSpace,
  createPruner,
  createSampler,
  gridSize,
  type Space,
  type StudyDefinition,
} from "@numera/tuner";
import { OBJECTIVES, type ObjectiveName, type TrainingGoal } from "../trial/trainingGoal.ts";

export interface NewStudy {
  /** A space that ships, or the path of a JSON file. */
  readonly space: string;
  readonly recipe?: string;
  readonly objective: readonly ObjectiveName[];
  readonly sampler?: Strategy;
  readonly pruner?: Strategy;
  readonly budget?: number;
  /** Images to train on; undefined for the default, Infinity for all. */
  readonly take?: number;
  readonly data?: string;
  readonly seed: number;
}

/** A sampler or a pruner with its settings. */
export type Strategy = StudyDefinition["sampler"];

/** Epochs of a trial that is never pruned. */
const BUDGET = 9;
/** Training images of a trial: the order of settings shows long before the last image. */
const TAKE = 10_000;
/** A space that has no more settings than this is tried whole. */
const SMALL = 64;

/** What a study is begun with. @throws Error where something does not fit, in one sentence */
export async function defineStudy(name: string, options: NewStudy): Promise<StudyDefinition> {
  const space = await loadSpace(options.space);
  const recipe = await loadRecipe(options.recipe ?? recipeFor(options.space));
  const { objective: objectives, budget = BUDGET, take = TAKE, data, seed } = options;
  const isLine = isLineRecipe(recipe);
  if (isLine && (options.take !== undefined || data !== undefined)) {
    throw new Error("--take and --data: a line network trains on strings composed from MNIST, not on images");
  }
  if (objectives[0] !== "accuracy" && objectives[0] !== "loss") {
    throw new Error(
      `--objective: the first must be accuracy or loss, for trials are pruned by it as they go; got ${objectives.join()}`,
    );
  }
  const goal: TrainingGoal = {
    recipe,
    budget,
    ...(!isLine && Number.isFinite(take) && { take }),
    ...(data !== undefined && { data }),
  };
  const sampler = options.sampler ?? { name: samplerFor(space, objectives.length) };
  const pruner = withBudget(options.pruner ?? { name: objectives.length > 1 ? "none" : "asha" }, budget);
  // Whatever is wrong with them is said before anything is stored.
  createSampler(sampler);
  createPruner(pruner);
  return {
    name,
    space,
    objectives: objectives.map((objective) => ({ name: objective, direction: OBJECTIVES[objective] })),
    sampler,
    pruner,
    seed,
    objective: goal,
  };
}

/** Trials that a study has in all unless one says otherwise: a grid's settings, or fifty. */
export function trialsOf({ space, sampler }: StudyDefinition): number {
  const size = gridSize(space);
  return sampler.name === "grid" ? size : Math.min(size, 50);
}

/** Pruners with rungs need to know where the last one is. */
function withBudget({ name, settings }: Strategy, budget: number): Strategy {
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

/** @throws Error when there is no such space, it is not JSON, or a parameter is wrong */
async function loadSpace(nameOrFile: string): Promise<Space> {
  const path = nameOrFile.endsWith(".json") ? nameOrFile : await shippedPath(nameOrFile);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new Error(`the space "${path}" cannot be opened (${(cause as NodeJS.ErrnoException).code})`, {
      cause,
    });
  }
  try {
    return checkSpace(JSON.parse(text));
  } catch (cause) {
    throw new Error(`the space "${path}" cannot be used: ${(cause as Error).message}`, { cause });
  }
}

async function shippedPath(name: string): Promise<string> {
  let above = dirname(fileURLToPath(import.meta.url));
  for (; dirname(above) !== above; above = dirname(above)) {
    const files = await readdir(join(above, "spaces")).catch(() => []);
    const known = files.filter((file) => file.endsWith(".json")).map((file) => basename(file, ".json"));
    if (known.length === 0) continue;
    if (known.includes(name)) return join(above, "spaces", `${name}.json`);
    throw new Error(
      `there is no space "${name}": known are ${known.sort().join(", ")}; name one, or give the path of a .json file`,
    );
  }
  throw new Error(
    "the spaces that ship with Numera are not installed beside it; give the path of a .json file",
  );
}
