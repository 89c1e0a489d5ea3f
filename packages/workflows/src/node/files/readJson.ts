import { readFile } from "node:fs/promises";

/** What stands in a JSON file; undefined where there is none or it is no JSON. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}
