import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { cardContract, type EpochRecord, type Recipe } from "@numera/contract";
import { type CommonRecipe, takesOver } from "@numera/trainer";
import { WorkflowError } from "../../workflowError.ts";
import { readContract } from "../files/readContract.ts";
import { readHistory } from "./readHistory.ts";
import { readTraining } from "./training.ts";

/** One seed of a training, as its folder tells it. */
export interface SeedSummary {
  readonly seed: number;
  readonly history: readonly EpochRecord[];
  /** The epoch that is selected so far; undefined before the first has ended. */
  readonly best: EpochRecord | undefined;
  /** Accuracy on the test set, 0..1; undefined until the training is finished. */
  readonly testAccuracy: number | undefined;
}

/** A training as its folder tells it, whether it is finished or not. */
export interface TrainingSummary {
  /** The folder. */
  readonly path: string;
  readonly recipe: Recipe;
  /** All seeds that it is to train, those that were begun first. */
  readonly seeds: readonly number[];
  readonly runs: readonly SeedSummary[];
  readonly finished: boolean;
  readonly command: string;
}

/** The training in a folder. @throws WorkflowError `no-training`; ContractError where one of its files is damaged */
export async function summarizeTraining(path: string): Promise<TrainingSummary> {
  const { recipe, seeds, command } = await readTraining(path);
  const card = await readContract(cardContract, join(path, `${recipe.model}.json`));
  const runs: SeedSummary[] = [];
  for (const seed of seeds) {
    const history = await readHistory(join(path, `seed-${seed}`, "metrics.ndjson"));
    if (history.length === 0) continue;
    const { checkpointSelection }: CommonRecipe = recipe;
    const best = history.reduce((a, b) => (takesOver(b, a, checkpointSelection) ? b : a));
    const testAccuracy = card?.seeds?.find((result) => result.seed === seed)?.tests[0]?.accuracy;
    runs.push({ seed, history, best, testAccuracy });
  }
  return { path, recipe, seeds, runs, finished: card?.seeds !== undefined, command };
}

/**
 * The trainings in the folders of a folder, by name; none where it does not exist.
 * @throws ContractError where a file of one is damaged
 */
export async function listTrainings(folder: string): Promise<TrainingSummary[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const found = await Promise.all(names.map((name) => ifThereIs(join(folder, name))));
  return found.filter((training) => training !== undefined);
}

async function ifThereIs(path: string): Promise<TrainingSummary | undefined> {
  try {
    return await summarizeTraining(path);
  } catch (error) {
    if (error instanceof WorkflowError && error.code === "no-training") return undefined;
    throw error;
  }
}
