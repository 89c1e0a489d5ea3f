import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateIfGzip } from "../../data/inflate.ts";
import { TrainerError } from "../../trainerError.ts";
import { verified } from "./dataFile.ts";
import type { DataSource } from "./dataSource.ts";

/** Files in a folder of this machine, each plain (`NAME`) or gzip (`NAME.gz`). */
export function folderSource(folder: string, name = "folder"): DataSource {
  return {
    name,
    place: folder,
    async read(file) {
      for (const path of [join(folder, file.name), join(folder, `${file.name}.gz`)]) {
        const bytes = await readIfThere(path);
        if (bytes !== undefined) return verified(await inflateIfGzip(bytes, path), file, path);
      }
      throw new TrainerError("missing-data", `${folder}: holds neither ${file.name} nor ${file.name}.gz`);
    },
  };
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
