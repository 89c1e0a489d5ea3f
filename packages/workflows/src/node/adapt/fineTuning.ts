import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type BlockResult,
  blockResultContract,
  type FineTuning,
  fineTuningContract,
  parseContract,
} from "@numera/contract";
import { WorkflowError } from "../../workflowError.ts";

/** What a fine-tuning is asked for; what it reads is hashed when it begins. */
export type FineTuningRequest = Omit<FineTuning, "sha256">;

export const FINE_TUNING_FILE = "finetuning.json";
export const RESULT_FILE = "result.json";

/** What a folder's fine-tuning was asked for. @throws WorkflowError `no-fine-tuning`; ContractError where the file is damaged */
export async function readFineTuning(folder: string): Promise<FineTuning> {
  const path = join(folder, FINE_TUNING_FILE);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new WorkflowError(
      "no-fine-tuning",
      `"${folder}" holds no fine-tuning: there is no ${FINE_TUNING_FILE} in it`,
      { folder },
      { cause },
    );
  });
  return parseContract(fineTuningContract, text, path);
}

/** What a part of a fine-tuning came to; undefined where it is not finished. @throws ContractError where the file is damaged */
export async function readBlockResult(folder: string): Promise<BlockResult | undefined> {
  const path = join(folder, RESULT_FILE);
  // The result is written last.
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseContract(blockResultContract, text, path);
}
