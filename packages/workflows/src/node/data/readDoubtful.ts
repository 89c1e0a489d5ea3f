import { ContractError, doubtfulContract, parseContract } from "@numera/contract";
import { type FileRefusedError, readTextFile } from "@numera/vision/node/files";
import { WorkflowError } from "../../workflowError.ts";

/**
 * Names of files whose labels are in doubt, from JSON: a list of them, or an object with what is in doubt about each.
 * @throws WorkflowError `invalid-doubtful` where the file cannot be opened, or is neither
 */
export async function readDoubtful(path: string): Promise<readonly string[]> {
  const refusal = (sentence: string, cause: unknown) =>
    new WorkflowError("invalid-doubtful", sentence, { path }, { cause });
  const text = await readTextFile(path).catch((cause: FileRefusedError) => {
    throw refusal(`"${path}" ${cause.message}`, cause);
  });
  try {
    const doubtful = parseContract(doubtfulContract, text, path);
    return Array.isArray(doubtful) ? doubtful : Object.keys(doubtful);
  } catch (cause) {
    if (!(cause instanceof ContractError)) throw cause;
    throw refusal(cause.message, cause);
  }
}
