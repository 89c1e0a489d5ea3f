import { readFile } from "node:fs/promises";
import { WorkflowError } from "../../workflowError.ts";

/**
 * Names of files whose labels are in doubt, from JSON: a list of them, or an object with what is in doubt about each.
 * @throws WorkflowError `invalid-doubtful` where the file is neither
 */
export async function readDoubtful(path: string): Promise<readonly string[]> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, "utf8"));
    return Array.isArray(parsed) ? parsed.map(String) : Object.keys(parsed as object);
  } catch (cause) {
    throw new WorkflowError(
      "invalid-doubtful",
      `"${path}" cannot be read as JSON (${(cause as Error).message})`,
      { path },
      { cause },
    );
  }
}
