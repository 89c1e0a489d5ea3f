import { readFile } from "node:fs/promises";
import { type Checkpoint, decodeCheckpoint } from "../fit/checkpoint.ts";

/** The checkpoint in a file; undefined where there is none yet. @throws ContractError when it is damaged */
export async function readCheckpoint(path: string): Promise<Checkpoint | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
  return decodeCheckpoint(bytes, path);
}
