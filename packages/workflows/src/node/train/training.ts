import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseContract, type Training as TrainingFile, trainingContract } from "@numera/contract";
import type { AnyRecipe } from "@numera/trainer";
import { WorkflowError } from "../../workflowError.ts";

/** A training of one or several seeds, as it was asked for; it stands in `training.json` of its folder. */
export interface Training extends Omit<TrainingFile, "recipe"> {
  readonly recipe: AnyRecipe;
}

export const TRAINING_FILE = "training.json";

/** What a folder's training was asked for. @throws WorkflowError `no-training`; ContractError where the file is damaged */
export async function readTraining(folder: string): Promise<Training> {
  const path = join(folder, TRAINING_FILE);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new WorkflowError(
      "no-training",
      `"${folder}" holds no training: there is no ${TRAINING_FILE} in it`,
      { folder },
      { cause },
    );
  });
  return parseContract(trainingContract, text, path);
}
