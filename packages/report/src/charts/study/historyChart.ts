import * as Plot from "@observablehq/plot";
import type { ScoredTrial, StudyObjective } from "../../data/studyReportData.ts";
import { legendHtml } from "../../html/legend.ts";
import { centered, margins } from "../axes.ts";
import { chart } from "../chart.ts";
import { objectiveAxis } from "./objectiveAxis.ts";
import { pointTitle } from "./pointTitle.ts";

/** What each trial reached, and the best so far. */
export function historyChart(objective: StudyObjective): string {
  const point = {
    x: "number",
    y: "value",
    title: (trial: ScoredTrial) => pointTitle(objective, trial),
  } as const;
  const pruned = objective.trials.filter((trial) => trial.pruned);
  return (
    legendHtml([
      { name: "best so far", color: "var(--c2)" },
      { name: "complete", color: "var(--c1)", mark: "dot" },
      ...(pruned.length === 0
        ? []
        : [{ name: "pruned, where it stopped", color: "var(--muted)", mark: "ring" } as const]),
    ]) +
    chart(`${objective.name} of every trial, and the best so far`, {
      ...margins,
      x: { ...centered("trial"), ticks: 6, tickFormat: "d" },
      y: objectiveAxis(objective),
      marks: [
        Plot.dot(pruned, { ...point, r: 2.6, stroke: "var(--muted)", strokeWidth: 1.1 }),
        Plot.dot(
          objective.trials.filter((trial) => !trial.pruned),
          { ...point, r: 2.8, fill: "var(--c1)", fillOpacity: 0.75 },
        ),
        Plot.lineY(bestSoFar(objective), {
          x: "number",
          y: "value",
          curve: "step-after",
          stroke: "var(--c2)",
          strokeWidth: 2,
        }),
      ],
    })
  );
}

/** The complete trials that were better than all before them, and the last of these again at the last trial. */
function bestSoFar({ trials, direction }: StudyObjective): { number: number; value: number }[] {
  const best: { number: number; value: number }[] = [];
  for (const { number, pruned, value } of trials) {
    const last = best.at(-1)?.value;
    const better = last === undefined || (direction === "minimize" ? value < last : value > last);
    if (!pruned && better) best.push({ number, value });
  }
  const end = trials.at(-1)?.number;
  if (best.length > 0 && end !== undefined) best.push({ number: end, value: best.at(-1)!.value });
  return best;
}
