import { ranking, type StudySnapshot, type Trial } from "@numera/tuner";
import { duration } from "../../output/duration.ts";
import { type Cell, tableHtml } from "../../report/html/table.ts";
import { valueText } from "./data/valueText.ts";

/** Beyond so many trials a page takes too long to open. */
const MOST_ROWS = 1000;

/** The trials from the best to the worst and then those that say nothing yet, or those given in their order; pruned and running ones with what they reported last. */
export function trialTable(study: StudySnapshot, trials: readonly Trial[] = ordered(study)): string {
  const { objectives, space } = study.definition;
  return tableHtml(
    ["trial", "state", ...objectives.map(({ name }) => name), ...Object.keys(space), "steps", "time"],
    trials
      .slice(0, MOST_ROWS)
      .map((trial): Cell[] => [
        String(trial.number),
        trial.state,
        ...objectives.map((_, i) => objectiveText(trial, i)),
        ...Object.keys(space).map((name) => valueText(trial.parameters[name])),
        String(trial.intermediate.at(-1)?.step ?? "–"),
        timeText(trial),
      ]),
  );
}

function ordered(study: StudySnapshot): Trial[] {
  const ranked = ranking(study);
  const known = new Set(ranked);
  return [...ranked, ...study.trials.filter((trial) => !known.has(trial))];
}

function objectiveText({ objectives, state, intermediate }: Trial, i: number): string {
  if (objectives !== null) return valueText(objectives[i]);
  const last = i === 0 && (state === "pruned" || state === "running") ? intermediate.at(-1) : undefined;
  return valueText(last?.value);
}

function timeText({ startedAt, finishedAt }: Trial): string {
  const seconds =
    startedAt === null || finishedAt === null
      ? undefined
      : (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  if (seconds === undefined) return "–";
  return seconds < 60 ? `${seconds.toFixed(1)} s` : duration(seconds);
}
