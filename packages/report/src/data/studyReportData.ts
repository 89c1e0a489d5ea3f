/** What the report on a study of hyperparameters is drawn from: plain data, at whatever moment of the study. */
export interface StudyReportData {
  readonly name: string;
  readonly seed: number;
  readonly sampler: NamedStrategy;
  readonly pruner: NamedStrategy;
  /** In the order of the search space. */
  readonly parameters: readonly StudyParameter[];
  /** At least one. */
  readonly objectives: readonly StudyObjective[];
  /** All of them, by number. */
  readonly trials: readonly StudyTrial[];
  /** Numbers of the trials that say something, from the best to the worst. */
  readonly ranking: readonly number[];
  /** Numbers of the complete trials that no other dominates; with one objective of the best and those equal to it. */
  readonly front: readonly number[];
  /** Number of the best complete trial by the first objective; null where none is complete. */
  readonly best: number | null;
  /** How many settings the search space has; null where it is endless. */
  readonly settings: number | null;
}

/** A sampler or pruner with the settings that it was given. */
export interface NamedStrategy {
  readonly name: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export type ParameterValue = number | string | boolean;

export type StudyParameter = ChoiceParameter | RangeParameter;

/** One of some values without an order. */
export interface ChoiceParameter {
  readonly name: string;
  readonly type: "choice";
  readonly values: readonly ParameterValue[];
}

/** A number in [low, high]. */
export interface RangeParameter {
  readonly name: string;
  readonly type: "range";
  readonly low: number;
  readonly high: number;
  readonly scale: "linear" | "log";
  /** All that it may be, where these are few enough to stand side by side. */
  readonly values?: readonly number[];
  /** Centers of the bins of a heat map: equally wide on the parameter's scale, from low to high. */
  readonly binCenters: readonly number[];
}

/** A setting that was tried. */
export interface TrialSetting {
  readonly number: number;
  /** By name; a parameter whose condition does not hold is absent. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Where the value of each range parameter lies on its scale: 0 at its low end, 1 at its high end. */
  readonly positions: Readonly<Record<string, number>>;
}

export type TrialState = "waiting" | "running" | "complete" | "pruned" | "failed";

export interface StudyTrial extends TrialSetting {
  readonly state: TrialState;
  /** One for each of the study's; null until complete. */
  readonly objectives: readonly number[] | null;
  /** What it reported of the first objective on its way, by rising step. */
  readonly intermediate: readonly { readonly step: number; readonly value: number }[];
  /** From its start to its end; null before either. */
  readonly seconds: number | null;
}

export interface StudyObjective {
  readonly name: string;
  readonly direction: "minimize" | "maximize";
  /** Those with a value of this objective, by number. */
  readonly trials: readonly ScoredTrial[];
  /** What an axis covers; outliers lie beyond it. */
  readonly domain: readonly [low: number, high: number];
  /** Left out while too little is known. */
  readonly importances?: ParameterImportances;
}

/** A trial with its value of one objective. */
export interface ScoredTrial extends TrialSetting {
  readonly pruned: boolean;
  /** The objective, or what a pruned trial reported last. */
  readonly value: number;
  /** 0 for the worst that is told apart, 1 for the best. */
  readonly quality: number;
  /** Whether it is on the Pareto front; with one objective, whether it is the best. */
  readonly best: boolean;
}

/** How much of an objective's variance each parameter explains by itself. */
export interface ParameterImportances {
  /** The most important first; shares are 0..1. */
  readonly shares: readonly ParameterImportance[];
  /** Trials that they come from. */
  readonly trials: number;
  /** The step at which these were compared; null where it is the last. */
  readonly step: number | null;
}

export interface ParameterImportance {
  readonly parameter: string;
  readonly share: number;
}
