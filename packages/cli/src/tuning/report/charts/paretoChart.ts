import * as Plot from "@observablehq/plot";
import { chart } from "../../../report/charts/chart.ts";
import { legendHtml } from "../../../report/html/legend.ts";
import { pointTitle } from "../data/pointTitle.ts";
import type { Shown } from "../data/shownTrials.ts";
import { valueText } from "../data/valueText.ts";
import { objectiveAxis } from "./objectiveAxis.ts";

/** Complete trials by two objectives, and the front of those that none dominates. */
export function paretoChart(across: Shown, up: Shown): string {
  const second = new Map(up.trials.map(({ trial, value }) => [trial.number, value]));
  const points = across.trials.flatMap((entry) => {
    const { trial, value, best, pruned } = entry;
    const y = second.get(trial.number);
    if (pruned || y === undefined) return [];
    return [{ x: value, y, best, title: `${pointTitle(across, entry)}; ${up.name} ${valueText(y)}` }];
  });
  const front = points.filter(({ best }) => best).sort((a, b) => a.x - b.x || a.y - b.y);
  const stairs = across.direction === "minimize" ? "step-after" : "step-before";
  return (
    legendHtml([
      { name: "Pareto front", color: "var(--c2)" },
      { name: "dominated", color: "var(--c1)", mark: "dot" },
    ]) +
    chart(`${up.name} against ${across.name}, with the Pareto front`, {
      height: 300,
      marginTop: 28,
      marginBottom: 36,
      x: {
        ...objectiveAxis(
          covering(
            across,
            front.map(({ x }) => x),
          ),
        ),
        grid: false,
        labelAnchor: "center",
      },
      y: objectiveAxis(
        covering(
          up,
          front.map(({ y }) => y),
        ),
      ),
      marks: [
        Plot.dot(
          points.filter(({ best }) => !best),
          { x: "x", y: "y", title: "title", r: 2.6, fill: "var(--c1)", fillOpacity: 0.55 },
        ),
        Plot.line(front, {
          x: "x",
          y: "y",
          curve: stairs,
          stroke: "var(--c2)",
          strokeWidth: 1.4,
          strokeOpacity: 0.7,
        }),
        Plot.dot(front, { x: "x", y: "y", title: "title", r: 3.6, fill: "var(--c2)" }),
      ],
    })
  );
}

/** The front is what is to be seen: none of it lies beyond the axis, however far off. */
function covering(shown: Shown, values: readonly number[]): Shown {
  const [low, high] = shown.domain;
  return { ...shown, domain: [Math.min(low, ...values), Math.max(high, ...values)] };
}
