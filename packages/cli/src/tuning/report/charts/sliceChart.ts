import type { Parameter } from "@numera/tuner";
import * as Plot from "@observablehq/plot";
import { chart } from "../../../report/charts/chart.ts";
import type { Shown, ShownTrial } from "../data/shownTrials.ts";
import { objectiveAxis } from "./objectiveAxis.ts";
import { parameterScale } from "./parameterScale.ts";

/** The objective over one parameter, the trials that have it. */
export function sliceChart(name: string, parameter: Parameter, shown: Shown): string {
  const having = shown.trials.filter(({ trial }) => trial.parameters[name] !== undefined);
  const point = { x: ({ trial }: ShownTrial) => trial.parameters[name], y: "value" } as const;
  return chart(`${shown.name} over ${name}`, {
    height: 200,
    marginTop: 26,
    marginBottom: 36,
    x: parameterScale(name, parameter),
    y: objectiveAxis(shown),
    marks: [
      Plot.dot(
        having.filter(({ pruned }) => pruned),
        { ...point, r: 2.4, stroke: "var(--muted)", strokeWidth: 1 },
      ),
      Plot.dot(
        having.filter(({ pruned }) => !pruned),
        { ...point, r: 2.8, fill: "var(--c1)", fillOpacity: 0.65 },
      ),
      Plot.dot(
        having.filter(({ best }) => best),
        { ...point, r: 4, fill: "var(--c2)" },
      ),
    ],
  });
}
