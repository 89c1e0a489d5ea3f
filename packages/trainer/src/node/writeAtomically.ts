import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { TrainerError } from "../trainerError.ts";

export interface WriteOptions {
  /**
   * Whether the file is on the disk before it takes the place of what stood there, so that it is whole after a power failure too.
   * Costs milliseconds; not worth it for what the same command makes again. Default true.
   */
  readonly durable?: boolean;
}

/**
 * Writes a file beside its place and renames it there, so that a reader sees the whole file or none, and what stood there
 * before stays when the disk is full, the process is killed or the power fails.
 *
 * Libraries for this (write-file-atomic 8.0.0, atomically 2.1.1) write with one `fs.write` and do not look at how many bytes it
 * took: on a disk that fills they put the part that fits in the place of the whole. `writeFile` writes until all is written.
 * @throws Error that names the file and the reason
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array | string,
  { durable = true }: WriteOptions = {},
): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await writeFile(part, bytes, { flush: durable });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new TrainerError(
      "unwritable-file",
      `"${path}" cannot be written (${(error as Error).message})`,
      {},
      {
        cause: error,
      },
    );
  }
}
