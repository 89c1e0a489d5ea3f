import * as Plot from "@observablehq/plot";
import { chart } from "../../../report/charts/chart.ts";
import { legendHtml } from "../../../report/html/legend.ts";
import type { Shown } from "../data/shownTrials.ts";
import { objectiveAxis } from "./objectiveAxis.ts";

/** Complete trials by two objectives, and the front of those that none dominates. */
export function paretoChart(across: Shown, up: Shown): string {
  const second = new Map(up.trials.map(({ trial, value }) => [trial.number, value]));
  const points = across.trials.flatMap(({ trial, value, best, pruned }) => {
    const y = second.get(trial.number);
    return pruned || y === undefined ? [] : [{ x: value, y, best }];
  });
  const front = points.filter(({ best }) => best).sort((a, b) => a.x - b.x || a.y - b.y);
  const stairs = across.direction === "minimize" ? "step-after" : "step-before";
  return (
    legendHtml([
      { name: "Pareto front", colour: "var(--c2)" },
      { name: "dominated", colour: "var(--c1)" },
    ]) +
    chart(`${up.name} against ${across.name}, with the Pareto front`, {
      height: 300,
      marginTop: 28,
      marginBottom: 36,
      x: { ...objectiveAxis(across), grid: false, labelAnchor: "center" },
      y: objectiveAxis(up),
      marks: [
        Plot.dot(
          points.filter(({ best }) => !best),
          { x: "x", y: "y", r: 2.6, fill: "var(--c1)", fillOpacity: 0.55 },
        ),
        Plot.line(front, {
          x: "x",
          y: "y",
          curve: stairs,
          stroke: "var(--c2)",
          strokeWidth: 1.4,
          strokeOpacity: 0.7,
        }),
        Plot.dot(front, { x: "x", y: "y", r: 3.6, fill: "var(--c2)" }),
      ],
    })
  );
}
