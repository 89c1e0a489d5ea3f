/** Real strings of the folder of development data. */

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { doubtfulContract, parseContract } from "@numera/contract";
import { developmentData } from "@numera/trainer/node";
import { type LabeledImage, readSetFolder } from "./stringSet.ts";

/** @returns undefined where it is not there */
export function developmentStrings(name: string): Promise<LabeledImage[] | undefined> {
  return readSetFolder(join(developmentData(), "strings", name));
}

const DOUBTFUL = fileURLToPath(new URL("../doubtful-cheques.json", import.meta.url));

/**
 * File names of cheques whose labels are doubtful, from the list beside the benchmark: what is wrong, by the file's path in
 * the set.
 * @returns undefined where there is no list
 */
export async function doubtfulCheques(path = DOUBTFUL): Promise<ReadonlySet<string> | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const doubtful = parseContract(doubtfulContract, text, path);
  const files = Array.isArray(doubtful) ? doubtful : Object.keys(doubtful);
  return new Set(files.map((file) => basename(file)));
}
