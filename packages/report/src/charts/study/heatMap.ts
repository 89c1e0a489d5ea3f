import type {
  RangeParameter,
  ScoredTrial,
  StudyObjective,
  StudyParameter,
} from "../../data/studyReportData.ts";
import { valueText } from "../../text/valueText.ts";

/** A pair of bins with the best trial in both. */
export interface HeatMapCell {
  /** The bins, as `binTexts` names them. */
  readonly x: string;
  readonly y: string;
  readonly value: number;
  readonly quality: number;
}

/** The best trial of each pair of bins that has one. All trials have both parameters. */
export function binnedTrials(
  trials: readonly ScoredTrial[],
  direction: StudyObjective["direction"],
  across: StudyParameter,
  up: StudyParameter,
): HeatMapCell[] {
  const cells = new Map<string, HeatMapCell>();
  for (const trial of trials) {
    const { value, quality } = trial;
    const [x, y] = [binOf(across, trial), binOf(up, trial)];
    const key = JSON.stringify([x, y]);
    const other = cells.get(key)?.value;
    // By value: beyond the fence all are of the same quality.
    const better = other === undefined || (direction === "minimize" ? value < other : value > other);
    if (better) cells.set(key, { x, y, value, quality });
  }
  return [...cells.values()];
}

/** Whether a parameter has too many values to stand side by side: its axis is continuous, and a heat map puts them into bins. */
export function isContinuous(parameter: StudyParameter): parameter is RangeParameter {
  return parameter.values === undefined;
}

/** What the bins of a parameter are called: its values where they are few, else its bins' centers. */
export function binTexts(parameter: StudyParameter): string[] {
  if (isContinuous(parameter)) return parameter.binCenters.map(shortestText);
  return parameter.values.map((value) => valueText(value, 3));
}

function binOf(parameter: StudyParameter, { parameters, positions }: ScoredTrial): string {
  if (!isContinuous(parameter)) return valueText(parameters[parameter.name], 3);
  const { name, binCenters } = parameter;
  const bin = Math.min(binCenters.length - 1, Math.floor(binCenters.length * positions[name]!));
  return shortestText(binCenters[bin]!);
}

/** A number in as few characters as there are: six of them stand side by side. */
function shortestText(value: number): string {
  const [plain, scientific] = [valueText(value, 2), String(Number(value.toPrecision(2)).toExponential())];
  return scientific.length < plain.length ? scientific : plain;
}
