import { readFile } from "node:fs/promises";
import { type Checkpoint, decodeCheckpoint } from "../fit/checkpoint.ts";
import { TrainerError } from "../trainerError.ts";

/** The checkpoint in a file; undefined where there is none yet. @throws TrainerError `invalid-checkpoint` where it is damaged */
export async function readCheckpoint(path: string): Promise<Checkpoint | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
  try {
    return decodeCheckpoint(bytes);
  } catch (cause) {
    const why = (cause as Error).message;
    throw new TrainerError("invalid-checkpoint", `"${path}" cannot be used: ${why}`, { path }, { cause });
  }
}
