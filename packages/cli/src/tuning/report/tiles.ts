import { bestTrial, gridSize, paretoFront, type StudySnapshot, type TrialState } from "@numera/tuner";
import { duration } from "../../output/duration.ts";
import type { Tile } from "../../report/html/page.ts";
import { valueText } from "./data/valueText.ts";

/** The figures at the top of a study's report. */
export function tilesOf(study: StudySnapshot): Tile[] {
  const { definition, trials } = study;
  const { name } = definition.objectives[0]!;
  const best = bestTrial(study);
  const size = gridSize(definition.space);
  const several = definition.objectives.length > 1;
  return [
    {
      name: several ? `best ${name} of the front` : `best ${name}`,
      value: valueText(best?.objectives?.[0]),
      note: best === undefined ? "no trial is complete yet" : `trial ${best.number}`,
    },
    ...(several
      ? [
          {
            name: "Pareto front",
            value: String(paretoFront(study).length),
            note: "trials that none dominates",
          },
        ]
      : []),
    {
      name: "trials",
      value: String(trials.length),
      note: Number.isFinite(size) ? `of ${size.toLocaleString("en")} settings` : "of endless settings",
    },
    { name: "complete", value: String(count(study, "complete")), ...open(study) },
    {
      name: "pruned",
      value: String(count(study, "pruned")),
      note:
        count(study, "failed") === 0 ? "stopped early" : `stopped early; ${count(study, "failed")} failed`,
    },
    { name: "computing time", value: computingTime(study), note: "all workers together" },
  ];
}

function open(study: StudySnapshot): { readonly note?: string } {
  const states = (["running", "waiting"] as const).flatMap((state) => {
    const found = count(study, state);
    return found === 0 ? [] : [`${found} ${state}`];
  });
  return states.length === 0 ? {} : { note: states.join(", ") };
}

function count({ trials }: StudySnapshot, state: TrialState): number {
  return trials.filter((trial) => trial.state === state).length;
}

function computingTime({ trials }: StudySnapshot): string {
  const seconds = trials.reduce(
    (sum, { startedAt, finishedAt }) =>
      startedAt === null || finishedAt === null
        ? sum
        : sum + (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000,
    0,
  );
  return duration(seconds);
}
