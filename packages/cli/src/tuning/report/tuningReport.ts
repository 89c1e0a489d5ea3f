import { bestTrial, importances, paretoFront, type StudySnapshot } from "@numera/tuner";
import { type Card, renderPage } from "../../report/html/page.ts";
import { tableHtml } from "../../report/html/table.ts";
import { contourChart } from "./charts/contourChart.ts";
import { historyChart } from "./charts/historyChart.ts";
import { importanceChart } from "./charts/importanceChart.ts";
import { intermediateChart } from "./charts/intermediateChart.ts";
import { parallelChart } from "./charts/parallelChart.ts";
import { paretoChart } from "./charts/paretoChart.ts";
import { sliceChart } from "./charts/sliceChart.ts";
import { type Shown, shownTrials } from "./data/shownTrials.ts";
import { valueText } from "./data/valueText.ts";
import { tilesOf } from "./tiles.ts";
import { trialTable } from "./trialTable.ts";

/** Parameters whose pairs have contours: the most important three, where that is known. */
const CONTOURED = 3;

/** A study as one HTML file that asks nothing of any server, at whatever moment of it. */
export function tuningReport(study: StudySnapshot): string {
  const { definition } = study;
  const shown = definition.objectives.map((_, i) => shownTrials(study, i));
  const cards: Card[] =
    shown[0]!.trials.length === 0
      ? []
      : [
          ...historyCards(shown),
          ...paretoCards(shown),
          ...intermediateCards(study, shown[0]!),
          ...importanceCards(study),
          ...bestCards(study),
          ...relationCards(study, shown[0]!),
        ];
  const better = definition.objectives.map(
    ({ name, direction }) => `${name}, ${direction === "minimize" ? "lower" : "higher"} is better`,
  );
  return renderPage({
    title: `Study ${definition.name}`,
    subtitle: `${better.join("; ")}. Sampler ${named(definition.sampler)}, pruner ${named(definition.pruner)}, seed ${definition.seed}.`,
    tiles: tilesOf(study),
    cards: [...cards, { title: "Trials", text: tableNote(study), body: trialTable(study), wide: true }],
    footer: `${study.trials.length} trials over ${Object.keys(definition.space).join(", ")}`,
  });
}

function historyCards(shown: readonly Shown[]): Card[] {
  return shown.map((objective) => ({
    title: shown.length === 1 ? "History" : `History of ${objective.name}`,
    text: "Values far beyond the others lie at the edge.",
    body: historyChart(objective),
  }));
}

function paretoCards(shown: readonly Shown[]): Card[] {
  return shown.slice(1).map((objective) => ({
    title: shown.length === 2 ? "Pareto front" : `Pareto front: ${objective.name}`,
    text: "Trials that no other beats in one objective without losing in another.",
    body: paretoChart(objective, shown[0]!),
  }));
}

function intermediateCards(study: StudySnapshot, shown: Shown): Card[] {
  const body = intermediateChart(study, shown);
  return body === undefined
    ? []
    : [{ title: "On the way", text: "What the trials reported after each step of their budget.", body }];
}

function importanceCards(study: StudySnapshot): Card[] {
  return study.definition.objectives.flatMap(({ name }, i) => {
    const found = importances(study, i);
    if (found === undefined) return [];
    return [
      {
        title: study.definition.objectives.length === 1 ? "Importance" : `Importance for ${name}`,
        text: `The share of the variance that a parameter explains by itself (fANOVA on a random forest); what is missing to 100 % is how they act together. From ${found.trials} trials${found.step === null ? "" : `, compared at step ${found.step}`}.`,
        body: importanceChart(found.shares, name),
      },
    ];
  });
}

function bestCards(study: StudySnapshot): Card[] {
  const { objectives, space } = study.definition;
  const sign = objectives[0]!.direction === "minimize" ? 1 : -1;
  const front = paretoFront(study).sort((a, b) => sign * (a.objectives![0]! - b.objectives![0]!));
  if (front.length === 0) return [];
  if (objectives.length === 1) {
    const best = bestTrial(study)!;
    const rows = Object.keys(space).map((name) => [name, valueText(best.parameters[name])]);
    return [
      {
        title: "The best trial",
        text: `Trial ${best.number}: ${objectives[0]!.name} ${valueText(best.objectives![0])}`,
        body: tableHtml(["parameter", "value"], rows),
      },
    ];
  }
  return [{ title: "Trials of the front", body: trialTable(study, front), wide: true }];
}

/** How the objective depends on the parameters: all at once, one by one, two by two. */
function relationCards(study: StudySnapshot, shown: Shown): Card[] {
  const { space } = study.definition;
  const names = importances(study)?.shares.map(({ parameter }) => parameter) ?? Object.keys(space);
  const chosen = names.slice(0, CONTOURED);
  const pairs = chosen.flatMap((first, i) => chosen.slice(i + 1).map((second) => [first, second] as const));
  return [
    {
      title: "Parallel coordinates",
      text: "A line for each trial, down to what it reached; the stronger, the better. A line passes left of what its trial does not have.",
      body: parallelChart(space, shown),
    },
    ...names.map(
      (name): Card => ({ title: `${shown.name} over ${name}`, body: sliceChart(name, space[name]!, shown) }),
    ),
    ...pairs.map(
      (pair): Card => ({
        title: `${pair[0]} and ${pair[1]}`,
        text: `${shown.name}: the stronger, the better.`,
        body: contourChart(pair, space, shown),
      }),
    ),
  ];
}

function tableNote({ trials }: StudySnapshot): string {
  const cut = trials.length > 1000 ? " The best 1,000 are shown." : "";
  return `From the best to the worst; pruned ones by how far they came.${cut}`;
}

function named({
  name,
  settings,
}: {
  readonly name: string;
  readonly settings?: Record<string, unknown>;
}): string {
  const given = Object.entries(settings ?? {}).map(([setting, value]) => `${setting} ${value}`);
  return given.length === 0 ? name : `${name} (${given.join(", ")})`;
}
