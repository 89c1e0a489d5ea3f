import * as Plot from "@observablehq/plot";
import type { StudyObjective } from "../../data/studyReportData.ts";
import { legendHtml } from "../../html/legend.ts";
import { valueText } from "../../text/valueText.ts";
import { margins } from "../axes.ts";
import { chart } from "../chart.ts";
import { objectiveAxis } from "./objectiveAxis.ts";
import { pointTitle } from "./pointTitle.ts";

/** A complete trial by two objectives. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly best: boolean;
  readonly title: string;
}

/** Complete trials by two objectives, and the front of those that none dominates. */
export function paretoChart(across: StudyObjective, up: StudyObjective): string {
  const points = pointsOf(across, up);
  const front = points.filter(({ best }) => best).sort((a, b) => a.x - b.x || a.y - b.y);
  const frontXs = front.map(({ x }) => x);
  const frontYs = front.map(({ y }) => y);
  return (
    legendHtml([
      { name: "Pareto front", color: "var(--c2)" },
      { name: "dominated", color: "var(--c1)", mark: "dot" },
    ]) +
    chart(`${up.name} against ${across.name}, with the Pareto front`, {
      height: 300,
      ...margins,
      x: { ...objectiveAxis(covering(across, frontXs)), grid: false, labelAnchor: "center" },
      y: objectiveAxis(covering(up, frontYs)),
      marks: [
        Plot.dot(
          points.filter(({ best }) => !best),
          { x: "x", y: "y", title: "title", r: 2.6, fill: "var(--c1)", fillOpacity: 0.55 },
        ),
        Plot.line(front, {
          x: "x",
          y: "y",
          curve: across.direction === "minimize" ? "step-after" : "step-before",
          stroke: "var(--c2)",
          strokeWidth: 1.4,
          strokeOpacity: 0.7,
        }),
        Plot.dot(front, { x: "x", y: "y", title: "title", r: 3.6, fill: "var(--c2)" }),
      ],
    })
  );
}

function pointsOf(across: StudyObjective, up: StudyObjective): Point[] {
  const second = new Map(up.trials.map(({ number, value }) => [number, value]));
  return across.trials.flatMap((trial) => {
    const y = second.get(trial.number);
    if (trial.pruned || y === undefined) return [];
    const title = `${pointTitle(across, trial)}; ${up.name} ${valueText(y)}`;
    return [{ x: trial.value, y, best: trial.best, title }];
  });
}

/** The front is what is to be seen: none of it lies beyond the axis, however far off. */
function covering({ name, domain }: StudyObjective, values: readonly number[]) {
  const [low, high] = domain;
  return { name, domain: [Math.min(low, ...values), Math.max(high, ...values)] as const };
}
