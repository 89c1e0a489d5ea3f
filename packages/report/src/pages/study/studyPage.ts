import { contourChart } from "../../charts/study/contourChart.ts";
import { historyChart } from "../../charts/study/historyChart.ts";
import { importanceChart } from "../../charts/study/importanceChart.ts";
import { intermediateChart } from "../../charts/study/intermediateChart.ts";
import { parallelChart } from "../../charts/study/parallelChart.ts";
import { paretoChart } from "../../charts/study/paretoChart.ts";
import { sliceChart } from "../../charts/study/sliceChart.ts";
import type {
  NamedStrategy,
  StudyObjective,
  StudyParameter,
  StudyReportData,
  StudyTrial,
} from "../../data/studyReportData.ts";
import { type Card, renderPage } from "../../html/page.ts";
import { tableHtml } from "../../html/table.ts";
import { valueText } from "../../text/valueText.ts";
import { studyTiles } from "./studyTiles.ts";
import { trialsOf } from "./trialsOf.ts";
import { MOST_ROWS, trialTable } from "./trialTable.ts";

/** Parameters whose pairs have contours: the most important three, where that is known. */
const CONTOURED = 3;

/** A study as one HTML file that asks nothing of any server, at whatever moment of it. */
export function studyPage(study: StudyReportData): string {
  const { name, objectives, sampler, pruner, seed, trials, parameters } = study;
  const better = objectives.map(
    (objective) => `${objective.name}, ${objective.direction === "minimize" ? "lower" : "higher"} is better`,
  );
  const table: Card = {
    title: "Trials",
    text: tableNote(study),
    body: trialTable(study, bestFirst(study)),
    wide: true,
  };
  return renderPage({
    title: `Study ${name}`,
    subtitle: `${better.join("; ")}. Sampler ${strategyText(sampler)}, pruner ${strategyText(pruner)}, seed ${seed}.`,
    tiles: studyTiles(study),
    cards: objectives[0]!.trials.length === 0 ? [table] : [...chartCards(study), table],
    footer: `${trials.length} trials over ${parameters.map((parameter) => parameter.name).join(", ")}`,
  });
}

function chartCards(study: StudyReportData): Card[] {
  const { objectives, trials } = study;
  return [
    ...historyCards(objectives),
    ...paretoCards(objectives),
    ...intermediateCards(trials, objectives[0]!),
    ...importanceCards(objectives),
    ...bestCards(study),
    ...relationCards(study),
  ];
}

function historyCards(objectives: readonly StudyObjective[]): Card[] {
  return objectives.map((objective) => ({
    title: objectives.length === 1 ? "History" : `History of ${objective.name}`,
    text: "Values far beyond the others lie at the edge.",
    body: historyChart(objective),
  }));
}

/** Each other objective against the first. */
function paretoCards(objectives: readonly StudyObjective[]): Card[] {
  return objectives.slice(1).map((objective) => ({
    title: objectives.length === 2 ? "Pareto front" : `Pareto front: ${objective.name}`,
    text: "Trials that no other beats in one objective without losing in another.",
    body: paretoChart(objective, objectives[0]!),
  }));
}

function intermediateCards(trials: readonly StudyTrial[], objective: StudyObjective): Card[] {
  const body = intermediateChart(trials, objective);
  return body === undefined
    ? []
    : [{ title: "On the way", text: "What the trials reported after each step of their budget.", body }];
}

function importanceCards(objectives: readonly StudyObjective[]): Card[] {
  return objectives.flatMap(({ name, importances }) => {
    if (importances === undefined) return [];
    const { shares, trials, step } = importances;
    return [
      {
        title: objectives.length === 1 ? "Importance" : `Importance for ${name}`,
        text: `The share of the variance that a parameter explains by itself (fANOVA on a random forest); what is missing to 100 % is how they act together. From ${trials} trials${step === null ? "" : `, compared at step ${step}`}.`,
        body: importanceChart(shares, name),
      },
    ];
  });
}

/** The best trial's parameters; with several objectives the trials of the front, the best in the first objective first. */
function bestCards(study: StudyReportData): Card[] {
  const { objectives, parameters, front, best } = study;
  if (front.length === 0 || best === null) return [];
  const { name, direction } = objectives[0]!;
  if (objectives.length === 1) {
    const [trial] = trialsOf(study, [best]) as [StudyTrial];
    return [
      {
        title: "The best trial",
        text: `Trial ${best}: ${name} ${valueText(trial.objectives![0])}`,
        body: tableHtml(
          ["parameter", "value"],
          parameters.map((parameter) => [parameter.name, valueText(trial.parameters[parameter.name])]),
        ),
      },
    ];
  }
  const sign = direction === "minimize" ? 1 : -1;
  const trials = trialsOf(study, front).sort((a, b) => sign * (a.objectives![0]! - b.objectives![0]!));
  return [{ title: "Trials of the front", body: trialTable(study, trials), wide: true }];
}

/** How the first objective depends on the parameters: all at once, one by one, two by two; the most important first. */
function relationCards({ objectives, parameters }: StudyReportData): Card[] {
  const objective = objectives[0]!;
  const ordered = byImportance(parameters, objective);
  const chosen = ordered.slice(0, CONTOURED);
  const pairs = chosen.flatMap((first, i) => chosen.slice(i + 1).map((second) => [first, second] as const));
  return [
    {
      title: "Parallel coordinates",
      text: "A line for each trial, down to what it reached; the stronger, the better. A line passes left of what its trial does not have.",
      body: parallelChart(parameters, objective),
    },
    ...ordered.map(
      (parameter): Card => ({
        title: `${objective.name} over ${parameter.name}`,
        body: sliceChart(parameter, objective),
      }),
    ),
    ...pairs.map(
      (pair): Card => ({
        title: `${pair[0].name} and ${pair[1].name}`,
        text: `${objective.name}: the stronger, the better.`,
        body: contourChart(pair, objective),
      }),
    ),
  ];
}

function byImportance(
  parameters: readonly StudyParameter[],
  { importances }: StudyObjective,
): readonly StudyParameter[] {
  if (importances === undefined) return parameters;
  return importances.shares.flatMap((share) => parameters.find(({ name }) => name === share.parameter) ?? []);
}

/** The trials that say something, from the best to the worst, then all others. */
function bestFirst(study: StudyReportData): StudyTrial[] {
  const ranked = new Set(study.ranking);
  return [...trialsOf(study, study.ranking), ...study.trials.filter(({ number }) => !ranked.has(number))];
}

function tableNote({ trials }: StudyReportData): string {
  const cut = trials.length > MOST_ROWS ? ` The best ${MOST_ROWS.toLocaleString("en")} are shown.` : "";
  return `From the best to the worst; pruned ones by how far they came.${cut}`;
}

function strategyText({ name, settings }: NamedStrategy): string {
  const given = Object.entries(settings ?? {}).map(([setting, value]) => `${setting} ${value}`);
  return given.length === 0 ? name : `${name} (${given.join(", ")})`;
}
