import type { Random } from "@numera/random";
import type { ParameterValues } from "../space/space.ts";
import type { StudySnapshot } from "../study/study.ts";

/** Proposes what to try next. Pure: all that it knows of the past is in the snapshot, all chance is in `random`. */
export interface Sampler {
  readonly name: string;
  /**
   * The parameters of trial `number`, or null where the sampler has nothing left to try (a grid that is done).
   * Trials that are running or waiting are in the snapshot too: no sampler proposes them twice where it can help it.
   */
  suggest(study: StudySnapshot, number: number, random: Random): ParameterValues | null;
}
