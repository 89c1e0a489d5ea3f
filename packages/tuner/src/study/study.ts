import type { Space } from "../space/space.ts";
import type { Trial } from "./trial.ts";

export type Direction = "minimize" | "maximize";

/** What a study was begun with; it never changes. */
export interface StudyDefinition {
  name: string;
  space: Space;
  /** What each objective is called and which way it is better; more than one makes the study multi-objective. */
  objectives: readonly { name: string; direction: Direction }[];
  /** Names of the sampler and the pruner with their settings, as `createSampler` and `createPruner` take them. */
  sampler: { name: string; settings?: Record<string, unknown> };
  pruner: { name: string; settings?: Record<string, unknown> };
  seed: number;
  /** What the objective is made from (a recipe and its data, say); opaque to the tuner. */
  objective: unknown;
}

/** A study at one moment: what samplers, pruners, importances and reports read. */
export interface StudySnapshot {
  definition: StudyDefinition;
  /** By number. */
  trials: readonly Trial[];
}
