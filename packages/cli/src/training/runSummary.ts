import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type AnyRecipe, type EpochRecord, isLineRecipe, takesOver } from "@numera/trainer";
import { type LearningCurve, learningCurveOf, readHistory, readJson } from "../report/learningCurves.ts";

/** One seed of a training, as its folder tells it. */
export interface SeedRun {
  readonly seed: number;
  readonly history: readonly EpochRecord[];
  /** The epoch to keep so far; undefined before the first has ended. */
  readonly best: EpochRecord | undefined;
  /** Accuracy on the test set, 0..1; undefined until the training is finished. */
  readonly testAccuracy: number | undefined;
}

/** A training as its folder tells it, whether it is finished or not. */
export interface RunSummary {
  /** The folder. */
  readonly path: string;
  readonly recipe: AnyRecipe;
  /** All seeds that it is to train, those that were begun first. */
  readonly seeds: readonly number[];
  readonly runs: readonly SeedRun[];
  readonly finished: boolean;
  readonly command: string;
}

interface Training {
  readonly recipe: AnyRecipe;
  readonly seeds: readonly number[];
  readonly command: string;
}

interface Card {
  readonly seeds?: readonly {
    readonly seed: number;
    readonly tests: readonly { readonly accuracy: number }[];
  }[];
}

/** The training in a folder; undefined where there is none. */
export async function runIn(path: string): Promise<RunSummary | undefined> {
  const training = await readJson<Training>(join(path, "training.json"));
  if (training?.recipe === undefined || training.seeds === undefined) return undefined;
  const { recipe, seeds, command } = training;
  const card = await readJson<Card>(join(path, `${recipe.model}.json`));
  const runs: SeedRun[] = [];
  for (const seed of seeds) {
    const history = await readHistory(join(path, `seed-${seed}`, "metrics.ndjson"));
    if (history.length === 0) continue;
    const keep = isLineRecipe(recipe) ? undefined : recipe.keep;
    const best = history.reduce((a, b) => (takesOver(b, a, keep) ? b : a));
    const testAccuracy = card?.seeds?.find((result) => result.seed === seed)?.tests[0]?.accuracy;
    runs.push({ seed, history, best, testAccuracy });
  }
  return { path, recipe, seeds, runs, finished: card?.seeds !== undefined, command };
}

/** @throws Error where the folder holds no training */
export async function requireRun(path: string): Promise<RunSummary> {
  const run = await runIn(path);
  if (run) return run;
  throw new Error(`runs: "${path}" holds no training; "numera runs list" names those that there are`);
}

/** The trainings in the folders of a folder, by name; none where it does not exist. */
export async function runsIn(folder: string): Promise<RunSummary[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const runs = await Promise.all(names.map((name) => runIn(join(folder, name))));
  return runs.filter((run) => run !== undefined);
}

/** What was trained, to be drawn: a curve for each seed. @param name what the run is called */
export function learningCurvesOf({ recipe, runs }: RunSummary, name: string): LearningCurve[] {
  return runs.map(({ seed, history }) =>
    learningCurveOf(runs.length === 1 ? name : `${name}, seed ${seed}`, recipe, history),
  );
}

/** The mean of the known among numbers; undefined where there are none. */
export function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
