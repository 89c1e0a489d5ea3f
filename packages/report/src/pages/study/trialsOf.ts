import type { StudyReportData, StudyTrial } from "../../data/studyReportData.ts";

/** The trials of these numbers, in the order of the numbers. @throws Error where a study has no such trial */
export function trialsOf({ name, trials }: StudyReportData, numbers: readonly number[]): StudyTrial[] {
  const byNumber = new Map(trials.map((trial) => [trial.number, trial]));
  return numbers.map((number) => {
    const trial = byNumber.get(number);
    if (trial === undefined) throw new Error(`report: the study "${name}" has no trial ${number}`);
    return trial;
  });
}
