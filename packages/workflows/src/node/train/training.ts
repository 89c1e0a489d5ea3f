import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnyRecipe } from "@numera/trainer";
import type { Device } from "@numera/trainer/node";
import { WorkflowError } from "../../workflowError.ts";

/** A training of one or several seeds, as it was asked for; it stands in `training.json` of its folder. */
export interface Training {
  readonly recipe: AnyRecipe;
  readonly seeds: readonly number[];
  readonly threads: number;
  readonly command: string;
  /** Two IDX files as IMAGES,LABELS; MNIST's training set without them. */
  readonly data?: string;
  /** What the graph runs on; the CPU where it is left out. */
  readonly device?: Device;
  /** Make one model of all seeds as well. */
  readonly ensemble?: true;
}

export const TRAINING_FILE = "training.json";

/** What a folder's training was asked for. @throws WorkflowError `no-training`, `invalid-training` */
export async function readTraining(folder: string): Promise<Training> {
  const path = join(folder, TRAINING_FILE);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new WorkflowError(
      "no-training",
      `"${folder}" holds no training: there is no ${TRAINING_FILE} in it`,
      { folder },
      { cause },
    );
  }
  try {
    return JSON.parse(text) as Training;
  } catch (cause) {
    throw new WorkflowError(
      "invalid-training",
      `"${path}" is no JSON; begin anew in another folder`,
      { path },
      { cause },
    );
  }
}
