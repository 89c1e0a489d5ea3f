import { basename } from "node:path";
import { duration, percent } from "@numera/report/text";
import { kindOf } from "@numera/trainer";
import type { TrainingSummary } from "@numera/workflows/node";
import { meanOfKnown } from "../output/meanOfKnown.ts";
import { quiet, strong } from "../output/style.ts";
import { table } from "../output/table.ts";

const right = { align: "right" as const };
const share = (value: number | undefined) => (value === undefined ? "–" : percent(value, 2));
const loss = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(4));

/** Several trainings, one a line: means over the seeds of each, at the best epoch. */
export function runsTable(runs: readonly TrainingSummary[]): string {
  return table(
    [
      { heading: "run" },
      { heading: "model" },
      { heading: "seeds", ...right },
      { heading: "epochs", ...right },
      { heading: "validation loss", ...right },
      { heading: "accuracy", ...right },
      { heading: "test", ...right },
      { heading: "trained", ...right },
      { heading: "state" },
    ],
    runs.map(({ path, recipe, seeds, runs: seedRuns, finished }) => [
      basename(path),
      recipe.model,
      String(seeds.length),
      `${Math.max(0, ...seedRuns.map(({ history }) => history.length))}/${recipe.epochs}`,
      loss(meanOfKnown(seedRuns.map(({ best }) => best?.validationLoss))),
      share(meanOfKnown(seedRuns.map(({ best }) => best?.validationAccuracy))),
      share(meanOfKnown(seedRuns.map(({ testAccuracy }) => testAccuracy))),
      duration(secondsOf({ runs: seedRuns })),
      finished ? "finished" : "open",
    ]),
  );
}

/** One training: its recipe, and its seeds one a line. */
export function runText(run: TrainingSummary): string {
  const { path, recipe, runs, finished, command } = run;
  const seeds = table(
    [
      { heading: "seed" },
      { heading: "epochs", ...right },
      { heading: "best", ...right },
      { heading: "validation loss", ...right },
      { heading: "accuracy", ...right },
      { heading: "test", ...right },
      { heading: "trained", ...right },
    ],
    runs.map(({ seed, history, best, testAccuracy }) => [
      String(seed),
      `${history.length}/${recipe.epochs}`,
      best === undefined ? "–" : String(best.epoch),
      loss(best?.validationLoss),
      share(best?.validationAccuracy),
      share(testAccuracy),
      duration(history.reduce((sum, { seconds }) => sum + seconds, 0)),
    ]),
  );
  const settings = Object.entries(recipe)
    .filter(([name]) => name !== "model")
    .map(([name, value]) => `  ${name} ${typeof value === "object" ? JSON.stringify(value) : value}`);
  const next = finished ? "" : `\n\ngo on with: numera train --resume ${path}`;
  const { name: kind } = kindOf(recipe).examples;
  return `${strong(path)}: ${recipe.model}, ${kind}, ${finished ? "finished" : "open"}
${quiet(command)}

${settings.join("\n")}

${seeds}${next}`;
}

function secondsOf({ runs }: Pick<TrainingSummary, "runs">): number {
  return runs.reduce((sum, { history }) => sum + history.reduce((part, { seconds }) => part + seconds, 0), 0);
}
