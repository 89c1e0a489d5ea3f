import type { StudyReportData, TrialState } from "../../data/studyReportData.ts";
import type { Tile } from "../../html/page.ts";
import { duration } from "../../text/duration.ts";
import { valueText } from "../../text/valueText.ts";
import { trialsOf } from "./trialsOf.ts";

/** The figures at the top of a study's report. */
export function studyTiles(study: StudyReportData): Tile[] {
  const { objectives, trials, best, front, settings } = study;
  const { name } = objectives[0]!;
  const several = objectives.length > 1;
  const failed = count(study, "failed");
  const computing = trials.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  return [
    {
      name: several ? `best ${name} of the front` : `best ${name}`,
      value: valueText(best === null ? undefined : trialsOf(study, [best])[0]!.objectives?.[0]),
      note: best === null ? "no trial is complete yet" : `trial ${best}`,
    },
    ...(several
      ? [{ name: "Pareto front", value: String(front.length), note: "trials that none dominates" }]
      : []),
    {
      name: "trials",
      value: String(trials.length),
      note: settings === null ? "of endless settings" : `of ${settings.toLocaleString("en")} settings`,
    },
    { name: "complete", value: String(count(study, "complete")), ...openTrials(study) },
    {
      name: "pruned",
      value: String(count(study, "pruned")),
      note: failed === 0 ? "stopped early" : `stopped early; ${failed} failed`,
    },
    { name: "computing time", value: duration(computing), note: "all workers together" },
  ];
}

function openTrials(study: StudyReportData): { readonly note?: string } {
  const states = (["running", "waiting"] as const).flatMap((state) => {
    const found = count(study, state);
    return found === 0 ? [] : [`${found} ${state}`];
  });
  return states.length === 0 ? {} : { note: states.join(", ") };
}

function count({ trials }: StudyReportData, state: TrialState): number {
  return trials.filter((trial) => trial.state === state).length;
}
