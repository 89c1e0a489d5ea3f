import { duration, parametersText, percent } from "@numera/report/text";
import {
  type Importances,
  importances,
  ranking,
  type StudySnapshot,
  type Trial,
  type TrialState,
} from "@numera/tuner";
import { goalOf, type ObjectiveName } from "@numera/workflows";
import { quiet, strong } from "../../output/style.ts";
import { table } from "../../output/table.ts";
import { epochsText, objectiveText } from "./trialText.ts";

const right = { align: "right" as const };
const STATES: readonly TrialState[] = ["complete", "pruned", "failed", "running", "waiting"];

/** A study in words: what it is, how far it is, its ranking and what its parameters matter. */
export function studyText(study: StudySnapshot, most = Number.POSITIVE_INFINITY): string {
  const { definition, trials } = study;
  const { recipe, budget, take } = goalOf(definition);
  const images = take === undefined ? "" : ` over ${take.toLocaleString("en")} images`;
  const counts = STATES.map(
    (state) => [state, trials.filter((trial) => trial.state === state).length] as const,
  )
    .filter(([, n]) => n > 0)
    .map(([state, n]) => `${n} ${state}`);
  const parts = [
    `${strong(definition.name)}: ${recipe.model}, at most ${epochsText(budget)}${images}; sampler ${definition.sampler.name}, ` +
      `pruner ${definition.pruner.name}, seed ${definition.seed}`,
    counts.length === 0 ? "no trials yet" : counts.join(", "),
  ];
  const ranked = ranking(study);
  if (ranked.length > 0) parts.push("", rankingTable(study, ranked.slice(0, most)));
  if (ranked.length > most) parts.push(quiet(`and ${ranked.length - most} more`));
  const failed = trials.filter(({ state }) => state === "failed");
  for (const { number, error } of failed) parts.push(`trial ${number} failed: ${error}`);
  const matter = importances(study);
  if (matter !== undefined) parts.push("", importanceTable(matter, definition.objectives[0]!.name));
  return parts.join("\n");
}

function rankingTable({ definition }: StudySnapshot, ranked: readonly Trial[]): string {
  const { objectives } = definition;
  return table(
    [
      { heading: "rank", ...right },
      { heading: "trial", ...right },
      ...objectives.map(({ name }) => ({ heading: name, ...right })),
      { heading: "epochs", ...right },
      { heading: "time", ...right },
      { heading: "state" },
      { heading: "parameters" },
    ],
    ranked.map((trial, i) => [
      String(i + 1),
      String(trial.number),
      ...objectives.map(({ name }, objective) => valueText(name as ObjectiveName, trial, objective)),
      String(trial.intermediate.at(-1)?.step ?? 0),
      timeOf(trial),
      trial.state,
      parametersText(trial.parameters),
    ]),
  );
}

/** A pruned trial has what it reported last, of the first objective. */
function valueText(name: ObjectiveName, { objectives, intermediate }: Trial, objective: number): string {
  const value = objectives?.[objective] ?? (objective === 0 ? intermediate.at(-1)?.value : undefined);
  return value === undefined ? "–" : objectiveText(name, value);
}

function timeOf({ startedAt, finishedAt }: Trial): string {
  if (startedAt === null || finishedAt === null) return "–";
  return duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
}

function importanceTable({ shares, trials, step }: Importances, objective: string): string {
  const compared = `from ${trials} trials${step === null ? "" : `, compared after ${epochsText(step)}`}`;
  const shown = table(
    [{ heading: "importance", ...right }, { heading: `parameter, of the ${objective}` }],
    shares.map(({ parameter, share }) => [percent(share, 1), parameter]),
  );
  return `${shown}\n${quiet(compared)}`;
}
