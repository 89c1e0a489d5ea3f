import * as Plot from "@observablehq/plot";
import { chart } from "../../../report/charts/chart.ts";
import { legendHtml } from "../../../report/html/legend.ts";
import { pointTitle } from "../data/pointTitle.ts";
import type { Shown, ShownTrial } from "../data/shownTrials.ts";
import { objectiveAxis } from "./objectiveAxis.ts";

/** What each trial reached, and the best so far. */
export function historyChart(shown: Shown): string {
  const best: { number: number; value: number }[] = [];
  for (const { trial, pruned, value } of shown.trials) {
    const last = best.at(-1)?.value;
    const better = last === undefined || (shown.direction === "minimize" ? value < last : value > last);
    if (!pruned && better) best.push({ number: trial.number, value });
  }
  const end = shown.trials.at(-1)?.trial.number;
  if (best.length > 0 && end !== undefined) best.push({ number: end, value: best.at(-1)!.value });
  const point = {
    x: ({ trial }: ShownTrial) => trial.number,
    y: "value",
    title: (entry: ShownTrial) => pointTitle(shown, entry),
  } as const;
  const pruned = shown.trials.filter((entry) => entry.pruned);
  return (
    legendHtml([
      { name: "best so far", color: "var(--c2)" },
      { name: "complete", color: "var(--c1)", mark: "dot" },
      ...(pruned.length === 0
        ? []
        : [{ name: "pruned, where it stopped", color: "var(--muted)", mark: "ring" } as const]),
    ]) +
    chart(`${shown.name} of every trial, and the best so far`, {
      marginTop: 28,
      marginBottom: 36,
      x: { label: "trial", labelArrow: "none", labelAnchor: "center", ticks: 6, tickFormat: "d" },
      y: objectiveAxis(shown),
      marks: [
        Plot.dot(pruned, { ...point, r: 2.6, stroke: "var(--muted)", strokeWidth: 1.1 }),
        Plot.dot(
          shown.trials.filter((entry) => !entry.pruned),
          { ...point, r: 2.8, fill: "var(--c1)", fillOpacity: 0.75 },
        ),
        Plot.lineY(best, {
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
