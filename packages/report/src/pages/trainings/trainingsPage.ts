import type { TrainingSummary, TrainingsReportData } from "../../data/trainingsReportData.ts";
import { type Card, renderPage, type Tile } from "../../html/page.ts";
import { tableHtml } from "../../html/table.ts";
import { percent } from "../../text/percent.ts";
import { learningRateCards, trainingCards } from "./trainingCards.ts";

/**
 * The report on one training or several as one HTML file: their learning curves laid over one another, their seeds, and what
 * sets their recipes apart.
 */
export function trainingsPage({ trainings, curves, command }: TrainingsReportData): string {
  return renderPage({
    title: trainings.map(({ name }) => name).join(", "),
    subtitle: trainings.length === 1 ? "One training" : `${trainings.length} trainings beside one another`,
    tiles: trainings.map(testTile),
    cards: [
      ...trainingCards(curves),
      ...learningRateCards(curves),
      { title: "Seeds", text: "At the epoch that was kept.", body: seedTable(trainings), wide: true },
      ...differingSettings(trainings),
    ],
    footer: `Written by: ${command}`,
  });
}

function testTile({ name, meanTestAccuracy, seeds }: TrainingSummary): Tile {
  return meanTestAccuracy === undefined
    ? { name, value: "–", note: "no test yet" }
    : { name, value: percent(meanTestAccuracy, 2), note: `test, mean of ${seeds.length}` };
}

function seedTable(trainings: readonly TrainingSummary[]): string {
  return tableHtml(
    ["training", "seed", "epochs", "best epoch", "validation loss", "validation accuracy", "test accuracy"],
    trainings.flatMap(({ name, epochs: planned, seeds }) =>
      seeds.map(({ seed, epochs, best, testAccuracy }) => [
        name,
        String(seed),
        `${epochs} of ${planned}`,
        best === undefined ? "–" : String(best.epoch),
        best === undefined ? "–" : best.validationLoss.toFixed(4),
        best === undefined ? "–" : percent(best.validationAccuracy, 2),
        testAccuracy === undefined ? "–" : percent(testAccuracy, 2),
      ]),
    ),
  );
}

/** What sets the recipes apart; nothing where they are alike. */
function differingSettings(trainings: readonly TrainingSummary[]): Card[] {
  const names = [...new Set(trainings.flatMap(({ recipe }) => Object.keys(recipe)))];
  const text = (value: unknown) => (value === undefined ? "–" : JSON.stringify(value).replace(/"/g, ""));
  const different = names
    .map((name) => [name, ...trainings.map(({ recipe }) => text(recipe[name]))])
    .filter(([, ...values]) => new Set(values).size > 1);
  if (different.length === 0) return [];
  return [
    {
      title: "What sets the recipes apart",
      body: tableHtml(["setting", ...trainings.map(({ name }) => name)], different),
      wide: true,
    },
  ];
}
