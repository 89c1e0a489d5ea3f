/** Real strings of the folder of development data. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { developmentData } from "@numera/trainer/node";
import { type LabelledImage, readSetFolder } from "./stringSet.ts";

/** @returns undefined where it is not there */
export function developmentStrings(name: string): Promise<LabelledImage[] | undefined> {
  return readSetFolder(join(developmentData(), "strings", name));
}

/** Contiguous blocks, in the order of the file names, as equal as can be: neighbours are of the same batch of cheques. */
export function contiguousBlocks<T extends { readonly path: string }>(
  images: readonly T[],
  count: number,
): T[][] {
  const sorted = [...images].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const start = (block: number) => Math.round((block * sorted.length) / count);
  return Array.from({ length: count }, (_, block) => sorted.slice(start(block), start(block + 1)));
}

const DOUBTFUL = fileURLToPath(new URL("../doubtful-cheques.json", import.meta.url));

/**
 * File names of cheques whose labels are doubtful, from the list beside the benchmark: an array of names or of objects
 * with `file`, or an object with names as keys, whole or below `files`.
 * @returns undefined where there is no list
 */
export async function doubtfulCheques(path = DOUBTFUL): Promise<ReadonlySet<string> | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const content: unknown = JSON.parse(text);
  const list = Array.isArray(content) ? content : filesOf(content);
  const names = list.map((entry: unknown) =>
    typeof entry === "string" ? entry : (entry as { readonly file?: unknown }).file,
  );
  if (names.some((name) => typeof name !== "string"))
    throw new Error(`"${path}": expected a list of file names`);
  return new Set(names.map((name) => basename(name as string)));
}

function filesOf(content: unknown): unknown[] {
  const { files, doubtful } = content as { readonly files?: unknown; readonly doubtful?: unknown };
  const list = files ?? doubtful ?? content;
  return Array.isArray(list) ? list : Object.keys(list as object);
}
