import * as Plot from "@observablehq/plot";
import type { ParameterImportance } from "../../data/studyReportData.ts";
import { percent } from "../../text/percent.ts";
import { chart } from "../chart.ts";

/** A bar for each parameter. */
export function importanceChart(importances: readonly ParameterImportance[], objective: string): string {
  return chart(`Share of the variance of ${objective} that each parameter explains`, {
    height: 20 + 26 * importances.length,
    marginLeft: Math.min(130, 14 + 6.6 * Math.max(...importances.map(({ parameter }) => parameter.length))),
    marginRight: 46,
    marginTop: 6,
    marginBottom: 14,
    x: { domain: [0, Math.max(0.1, ...importances.map(({ share }) => share))], axis: null },
    y: { domain: importances.map(({ parameter }) => parameter), label: null, tickSize: 0 },
    marks: [
      Plot.barX(importances, {
        x: "share",
        y: "parameter",
        fill: "var(--c1)",
        insetTop: 4,
        insetBottom: 4,
        rx2: 3,
      }),
      Plot.text(importances, {
        x: "share",
        y: "parameter",
        text: ({ share }: ParameterImportance) => percent(share, 1),
        textAnchor: "start",
        dx: 6,
        fill: "var(--ink)",
      }),
    ],
  });
}
