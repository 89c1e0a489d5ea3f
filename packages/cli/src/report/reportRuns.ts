import type { TrainingSummary } from "@numera/workflows/node";
import { meanOfKnown } from "../output/meanOfKnown.ts";
import { percent } from "../output/percent.ts";
import { coursesOf } from "./data/trainingCourse.ts";
import { type Card, renderPage } from "./html/page.ts";
import { tableHtml } from "./html/table.ts";
import { learningRateCards, trainingCards } from "./trainingCards.ts";
import { type ReportFiles, writeReport } from "./writeReport.ts";

export interface NamedRun {
  readonly name: string;
  readonly run: TrainingSummary;
}

/** Writes the curves of trainings laid over one another. @throws Error where none has finished an epoch */
export async function reportRuns(
  path: string,
  runs: readonly NamedRun[],
  command: string,
): Promise<ReportFiles> {
  const courses = runs.flatMap(({ name, run }) => coursesOf(run, name));
  if (courses.length === 0)
    throw new Error("runs: none of them has finished an epoch; there is nothing to draw yet");
  const cards: Card[] = [
    ...trainingCards(courses),
    ...learningRateCards(courses),
    {
      title: "Seeds",
      text: "At the epoch that was kept.",
      body: seedTable(runs),
      wide: true,
    },
    ...(runs.length > 1 ? differingSettings(runs) : []),
  ];
  const tests = runs.map(({ run }) => meanOfKnown(run.runs.map(({ testAccuracy }) => testAccuracy)));
  const html = renderPage({
    title: runs.map(({ name }) => name).join(", "),
    subtitle: runs.length === 1 ? "One training" : `${runs.length} trainings beside one another`,
    tiles: runs.map(({ name, run }, i) => ({
      name,
      value: tests[i] === undefined ? "–" : percent(tests[i], 2),
      note: tests[i] === undefined ? "no test yet" : `test, mean of ${run.runs.length}`,
    })),
    cards,
    footer: `Written by: ${command}`,
  });
  return writeReport(path, html, { runs, courses });
}

function seedTable(runs: readonly NamedRun[]): string {
  return tableHtml(
    ["training", "seed", "epochs", "best epoch", "validation loss", "validation accuracy", "test accuracy"],
    runs.flatMap(({ name, run }) =>
      run.runs.map(({ seed, history, best, testAccuracy }) => [
        name,
        String(seed),
        `${history.length} of ${run.recipe.epochs}`,
        best === undefined ? "–" : String(best.epoch),
        best === undefined ? "–" : best.validationLoss.toFixed(4),
        best === undefined ? "–" : percent(best.validationAccuracy, 2),
        testAccuracy === undefined ? "–" : percent(testAccuracy, 2),
      ]),
    ),
  );
}

/** What sets the recipes apart. */
function differingSettings(runs: readonly NamedRun[]): Card[] {
  const recipes = runs.map(({ run }) => run.recipe as unknown as Readonly<Record<string, unknown>>);
  const names = [...new Set(recipes.flatMap((recipe) => Object.keys(recipe)))];
  const text = (value: unknown) => (value === undefined ? "–" : JSON.stringify(value).replace(/"/g, ""));
  const different = names
    .map((name) => [name, ...recipes.map((recipe) => text(recipe[name]))])
    .filter(([, ...values]) => new Set(values).size > 1);
  if (different.length === 0) return [];
  return [
    {
      title: "What sets the recipes apart",
      body: tableHtml(["setting", ...runs.map(({ name }) => name)], different),
      wide: true,
    },
  ];
}
