import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeAtomically } from "@numera/trainer/node";
import type { SetFigures } from "./scoreSet.ts";

/** The figures that readings are held against, as they are committed. */
export interface Baseline {
  /** Day of the last measurement, "2026-12-01". */
  readonly measured: string;
  /** The machine, for the milliseconds: another has others. */
  readonly processor: string;
  readonly sets: Readonly<Record<string, SetFigures>>;
}

const BASELINE = fileURLToPath(new URL("baseline.json", import.meta.url));

/** @returns undefined where none was written yet */
export async function readBaseline(path = BASELINE): Promise<Baseline | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Baseline;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`"${path}" is no baseline: ${(error as Error).message}`, { cause: error });
  }
}

/** Sets that were not measured keep what the last baseline has of them. */
export async function writeBaseline(
  measured: Baseline,
  before: Baseline | undefined,
  path = BASELINE,
): Promise<void> {
  const baseline = { ...measured, sets: { ...before?.sets, ...measured.sets } };
  await writeAtomically(path, `${JSON.stringify(baseline, null, 2)}\n`);
}
