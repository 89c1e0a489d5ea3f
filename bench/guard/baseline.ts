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
    return checkBaseline(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`"${path}" is no baseline: ${(error as Error).message}`, { cause: error });
  }
}

const figureNames: Readonly<Record<keyof SetFigures, true>> = {
  n: true,
  exact: true,
  right: true,
  sure: true,
  sureWrong: true,
  sureNotExact: true,
  refused: true,
  msPerLine: true,
};

/** @throws Error that names what is missing */
function checkBaseline(json: unknown): Baseline {
  const { measured, processor, sets } = (json ?? {}) as Partial<Record<keyof Baseline, unknown>>;
  if (typeof measured !== "string" || typeof processor !== "string")
    throw new Error("it must say when and on what processor it was measured");
  if (typeof sets !== "object" || sets === null) throw new Error("it has no sets");
  for (const [set, figures] of Object.entries(sets)) {
    const odd = Object.keys(figureNames).find((name) => !Number.isFinite(figures?.[name]));
    if (odd !== undefined) throw new Error(`of "${set}" it has no number "${odd}"`);
  }
  return json as Baseline;
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
