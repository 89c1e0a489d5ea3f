import { readFile } from "node:fs/promises";
import { doubtfulContract, parseContract } from "@numera/contract";
import { WorkflowError } from "../../workflowError.ts";

/**
 * Names of files whose labels are in doubt, from JSON: a list of them, or an object with what is in doubt about each.
 * @throws WorkflowError `invalid-doubtful` where the file cannot be opened; ContractError where it is neither
 */
export async function readDoubtful(path: string): Promise<readonly string[]> {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new WorkflowError(
      "invalid-doubtful",
      `"${path}" cannot be opened (${cause.code})`,
      { path },
      { cause },
    );
  });
  const doubtful = parseContract(doubtfulContract, text, path);
  return Array.isArray(doubtful) ? doubtful : Object.keys(doubtful);
}
