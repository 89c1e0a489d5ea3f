import * as Plot from "@observablehq/plot";
import type { RiskPoint } from "../data/digitReportData.ts";
import { centered, percentTick } from "./axes.ts";
import { chart } from "./chart.ts";

/** The risk-coverage curve. @param target the risk that a line marks, 0..1 */
export function riskCoverageChart(points: readonly RiskPoint[], target: number): string {
  const within = points.filter(({ risk }) => risk <= target).at(-1);
  const highest = Math.max(target * 1.2, ...points.map(({ risk }) => risk));
  const lowest = Math.min(0.9, Math.max(0, (within?.coverage ?? 0) - 0.08));
  const shown = points.filter(({ coverage }) => coverage >= lowest);
  return chart("Risk-coverage curve: share of wrong readings among those accepted", {
    height: 300,
    marginBottom: 36,
    x: {
      ...centered("accepted, % of all readings"),
      domain: [lowest, 1],
      ticks: 5,
      tickFormat: percentTick(1),
    },
    y: {
      ...centered("wrong among them, %"),
      domain: [0, highest * 1.05],
      ticks: 5,
      grid: true,
      tickFormat: percentTick(2),
    },
    marks: [
      Plot.areaY(shown, {
        x: "coverage",
        y: "risk",
        fill: "var(--c2)",
        fillOpacity: 0.14,
        curve: "step-before",
      }),
      Plot.lineY(shown, {
        x: "coverage",
        y: "risk",
        stroke: "var(--c2)",
        strokeWidth: 2,
        curve: "step-before",
      }),
      Plot.ruleY([target], { stroke: "var(--muted)", strokeDasharray: "3 3" }),
      ...(within === undefined
        ? []
        : [
            Plot.dot([within], { x: "coverage", y: "risk", fill: "var(--c2)", r: 4 }),
            Plot.text([within], {
              x: "coverage",
              y: "risk",
              text: [`${(within.coverage * 100).toFixed(1)} % at ${(target * 100).toFixed(1)} % wrong`],
              textAnchor: "end",
              dx: -6,
              dy: -12,
              fill: "var(--ink)",
            }),
          ]),
    ],
  });
}
