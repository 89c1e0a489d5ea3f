import * as Plot from "@observablehq/plot";
import type { ScoredTrial, StudyObjective, StudyParameter } from "../../data/studyReportData.ts";
import { margins } from "../axes.ts";
import { chart } from "../chart.ts";
import { objectiveAxis } from "./objectiveAxis.ts";
import { parameterScale } from "./parameterScale.ts";

/** The objective over one parameter, the trials that have it. */
export function sliceChart(parameter: StudyParameter, objective: StudyObjective): string {
  const { name } = parameter;
  const having = objective.trials.filter(({ parameters }) => parameters[name] !== undefined);
  const point = { x: ({ parameters }: ScoredTrial) => parameters[name], y: "value" } as const;
  return chart(`${objective.name} over ${name}`, {
    height: 200,
    ...margins,
    marginTop: 26,
    x: parameterScale(parameter),
    y: objectiveAxis(objective),
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
