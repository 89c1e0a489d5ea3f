/**
 * The images that readings are guarded by: the samples of this repository, and beside the folder of development data (its
 * README says what each set is) the cases, small inputs that failed once.
 */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expectedTextsContract, parseContract } from "@numera/contract";
import { developmentData } from "@numera/trainer/node";
import { parseLabels } from "./parseLabels.ts";

export interface LabeledFile {
  /** Path within the set's folder. */
  readonly file: string;
  readonly path: string;
  /** What stands on it as written, lines joined by newlines; "" where no number does. */
  readonly label: string;
}

export interface LabeledSet {
  readonly name: string;
  readonly files: readonly LabeledFile[];
}

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

/** Sets of real strings in the folder of development data, in the order of reports. */
const STRINGS = [
  "marksheets",
  "orand-car-a",
  "weather-cells",
  "number-rows",
  "notary-numbers",
  "parish-row-ids",
  "dates",
  "tablet-numbers",
  "not-numbers",
] as const;

/** What `loadSets` takes. "cases" is a set for each kind of case. */
export const LABELED_SETS: readonly string[] = ["samples", ...STRINGS, "cases"];

/** @returns none where the set's data are not there @throws Error where there is no set of this name */
export async function loadSets(name: string): Promise<LabeledSet[]> {
  if (name === "samples") return fromExpected(name, SAMPLES);
  if (name === "cases") return loadCases(join(developmentData(), "..", "cases"));
  if (!(STRINGS as readonly string[]).includes(name))
    throw new Error(`there is no set "${name}"; there are ${LABELED_SETS.join(", ")}`);
  const folder = join(developmentData(), "strings", name);
  const text = await textIn(join(folder, "labels.csv"));
  if (text === undefined) return [];
  const files = parseLabels(text).map(({ file, label }) => ({ file, path: join(folder, file), label }));
  return [{ name, files }];
}

async function loadCases(folder: string): Promise<LabeledSet[]> {
  const kinds = (await readdir(folder).catch(() => [])).sort();
  return (await Promise.all(kinds.map((kind) => fromExpected(`cases/${kind}`, join(folder, kind))))).flat();
}

/** The set that an `expected.json` (file -> text) in the folder describes; none where there is no such file. */
async function fromExpected(name: string, folder: string): Promise<LabeledSet[]> {
  const path = join(folder, "expected.json");
  const text = await textIn(path);
  if (text === undefined) return [];
  const expected = Object.entries(parseContract(expectedTextsContract, text, path));
  return [{ name, files: expected.map(([file, label]) => ({ file, path: join(folder, file), label })) }];
}

async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
