import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file beside its place and renames it there, so that a reader sees the whole file or none, and what stood there
 * before stays when the disk is full.
 * @throws Error that names the file and the reason
 */
export async function writeAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new Error(`"${path}" cannot be written (${(error as Error).message})`, { cause: error });
  }
}
