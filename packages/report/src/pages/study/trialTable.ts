import type { StudyReportData, StudyTrial } from "../../data/studyReportData.ts";
import { type Cell, tableHtml } from "../../html/table.ts";
import { duration } from "../../text/duration.ts";
import { valueText } from "../../text/valueText.ts";

/** Beyond so many trials a page takes too long to open. */
export const MOST_ROWS = 1000;

/** Trials in the order given, at most `MOST_ROWS`; pruned and running ones with what they reported last. */
export function trialTable(
  { objectives, parameters }: Pick<StudyReportData, "objectives" | "parameters">,
  trials: readonly StudyTrial[],
): string {
  const names = parameters.map(({ name }) => name);
  return tableHtml(
    ["trial", "state", ...objectives.map(({ name }) => name), ...names, "steps", "time"],
    trials
      .slice(0, MOST_ROWS)
      .map((trial): Cell[] => [
        String(trial.number),
        trial.state,
        ...objectives.map((_, i) => objectiveText(trial, i)),
        ...names.map((name) => valueText(trial.parameters[name])),
        String(trial.intermediate.at(-1)?.step ?? "–"),
        timeText(trial),
      ]),
  );
}

function objectiveText({ objectives, state, intermediate }: StudyTrial, i: number): string {
  if (objectives !== null) return valueText(objectives[i]);
  const last = i === 0 && (state === "pruned" || state === "running") ? intermediate.at(-1) : undefined;
  return valueText(last?.value);
}

function timeText({ seconds }: StudyTrial): string {
  if (seconds === null) return "–";
  return seconds < 60 ? `${seconds.toFixed(1)} s` : duration(seconds);
}
