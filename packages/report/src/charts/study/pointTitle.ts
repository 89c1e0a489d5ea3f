import type { ScoredTrial, StudyObjective } from "../../data/studyReportData.ts";
import { parametersText } from "../../text/parametersText.ts";
import { valueText } from "../../text/valueText.ts";

/** What a trial's point says to whoever points at it: "trial 16: accuracy 0.9836; filters 64, learningRate 0.001". */
export function pointTitle(
  { name }: Pick<StudyObjective, "name">,
  { number, parameters, value }: ScoredTrial,
): string {
  return `trial ${number}: ${name} ${valueText(value)}; ${parametersText(parameters)}`;
}
