import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseContract, type Training, trainingContract } from "@numera/contract";
import { WorkflowError } from "../../workflowError.ts";

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
