import { readFile } from "node:fs/promises";
import { WorkflowError } from "../../workflowError.ts";

/**
 * Names of files whose labels are in doubt, from JSON: a list of them, or an object with what is in doubt about each.
 * @throws WorkflowError `invalid-doubtful` where the file is neither
 */
export async function readDoubtful(path: string): Promise<readonly string[]> {
  const parsed = await readJson(path);
  if (Array.isArray(parsed)) return parsed.map(String);
  if (typeof parsed === "object" && parsed !== null) return Object.keys(parsed);
  throw new WorkflowError(
    "invalid-doubtful",
    `"${path}": expected a list of file names, or an object by file name, got ${JSON.stringify(parsed)}`,
    { path },
  );
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    // A parser quotes what it met, line breaks included.
    const reason = (cause as Error).message.replace(/\s+/g, " ");
    throw new WorkflowError(
      "invalid-doubtful",
      `"${path}" cannot be read as JSON (${reason})`,
      { path },
      { cause },
    );
  }
}
