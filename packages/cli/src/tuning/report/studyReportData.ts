import type { StudyReportData } from "@numera/report";
import {
  bestTrial,
  fromUnit,
  gridSize,
  importances,
  levelAt,
  levelCount,
  type Parameter,
  paretoFront,
  ranking,
  type StudySnapshot,
  type Trial,
  toUnit,
} from "@numera/tuner";
import { scoredTrials } from "./scoredTrials.ts";

/** Numbers of at most so many values stand side by side like choices. */
const FEW = 8;
/** Bins of a heat map along a parameter that has more values. */
const BINS = 6;

/** All that a study's report shows, as plain data. */
export function studyReportData(study: StudySnapshot): StudyReportData {
  const { definition, trials } = study;
  const { name, seed, sampler, pruner, space, objectives } = definition;
  const settings = gridSize(space);
  return {
    name,
    seed,
    sampler,
    pruner,
    parameters: Object.entries(space).map(([parameter, range]) => parameterData(parameter, range)),
    objectives: objectives.map((_, i) => objectiveData(study, i)),
    trials: trials.map((trial) => {
      const { state, objectives: values, intermediate } = trial;
      return {
        ...settingOf(study, trial),
        state,
        objectives: values,
        intermediate,
        seconds: secondsOf(trial),
      };
    }),
    ranking: ranking(study).map(({ number }) => number),
    front: paretoFront(study).map(({ number }) => number),
    best: bestTrial(study)?.number ?? null,
    settings: Number.isFinite(settings) ? settings : null,
  };
}

function parameterData(name: string, parameter: Parameter): StudyReportData["parameters"][number] {
  if (parameter.type === "categorical") {
    return { name, type: "choice", values: parameter.choices };
  }
  const { low, high, scale = "linear" } = parameter;
  const levels = levelCount(parameter);
  return {
    name,
    type: "range",
    low,
    high,
    scale,
    ...(levels <= FEW && {
      values: Array.from({ length: levels }, (_, level) => levelAt(parameter, level) as number),
    }),
    binCenters: Array.from({ length: BINS }, (_, bin) => fromUnit(parameter, (bin + 0.5) / BINS) as number),
  };
}

function objectiveData(study: StudySnapshot, objective: number): StudyReportData["objectives"][number] {
  const { name, direction } = study.definition.objectives[objective]!;
  const { trials, domain } = scoredTrials(study, objective);
  const found = importances(study, objective);
  return {
    name,
    direction,
    domain,
    trials: trials.map(({ trial, ...score }) => ({ ...settingOf(study, trial), ...score })),
    ...(found && { importances: found }),
  };
}

/** A trial's parameters, and where those that are numbers lie on their scales, 0..1. */
function settingOf({ definition }: StudySnapshot, { number, parameters }: Trial) {
  const positions = Object.entries(parameters).flatMap(([name, value]) => {
    const parameter = definition.space[name];
    return parameter === undefined || parameter.type === "categorical"
      ? []
      : [[name, toUnit(parameter, value)] as const];
  });
  return { number, parameters, positions: Object.fromEntries(positions) };
}

function secondsOf({ startedAt, finishedAt }: Trial): number | null {
  if (startedAt === null || finishedAt === null) return null;
  return (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
}
