import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ContractError, parseContract, spaceContract } from "@numera/contract";
import { checkSpace, type Space } from "@numera/tuner";
import { type FileRefusedError, readTextFile } from "@numera/vision/node/files";
import { WorkflowError } from "../../../workflowError.ts";

/**
 * A space that ships, by its name, or one in a JSON file.
 * @throws WorkflowError `unknown-space`, or `invalid-space` where it is not JSON, or a parameter is wrong
 */
export async function loadSpace(nameOrFile: string): Promise<Space> {
  const path = nameOrFile.endsWith(".json") ? nameOrFile : await shippedPath(nameOrFile);
  let text: string;
  try {
    text = await readTextFile(path);
  } catch (cause) {
    throw new WorkflowError(
      "unknown-space",
      `the space "${path}" ${(cause as FileRefusedError).message}`,
      { path },
      { cause },
    );
  }
  const refusal = (sentence: string, cause: unknown) =>
    new WorkflowError("invalid-space", sentence, { path }, { cause });
  try {
    return checkSpace(parseContract(spaceContract, text, path));
  } catch (cause) {
    if (cause instanceof ContractError) throw refusal(cause.message, cause);
    throw refusal(`the space "${path}" cannot be used: ${(cause as Error).message}`, cause);
  }
}

async function shippedPath(name: string): Promise<string> {
  let above = dirname(fileURLToPath(import.meta.url));
  for (; dirname(above) !== above; above = dirname(above)) {
    const files = await readdir(join(above, "spaces")).catch(() => []);
    const known = files.filter((file) => file.endsWith(".json")).map((file) => basename(file, ".json"));
    if (known.length === 0) continue;
    if (known.includes(name)) return join(above, "spaces", `${name}.json`);
    throw new WorkflowError(
      "unknown-space",
      `there is no space "${name}": known are ${known.sort().join(", ")}; name one, or give the path of a .json file`,
    );
  }
  throw new WorkflowError(
    "unknown-space",
    "the spaces that ship with Numera are not installed beside it; give the path of a .json file",
  );
}
