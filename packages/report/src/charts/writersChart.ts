import * as Plot from "@observablehq/plot";
import type { WriterErrors } from "../data/digitReportData.ts";
import { centered, gridded, margins } from "./axes.ts";
import { chart } from "./chart.ts";

/** How many writers had how many of their digits read wrong. */
export function writersChart(writers: readonly WriterErrors[]): string {
  const most = Math.max(...writers.map(({ errors }) => errors));
  const counts = Array.from({ length: most + 1 }, (_, errors) => ({
    errors,
    writers: writers.filter((writer) => writer.errors === errors).length,
  }));
  return chart("Number of writers by the number of their digits that were read wrong", {
    height: 200,
    ...margins,
    x: { ...centered("digits read wrong"), type: "band", tickSize: 0 },
    y: { ...gridded("writers"), ticks: 4 },
    marks: [
      Plot.barY(counts, {
        x: "errors",
        y: "writers",
        fill: ({ errors }: { errors: number }) => (errors === 0 ? "var(--c3)" : "var(--c2)"),
        inset: 2,
        rx: 3,
      }),
      Plot.text(counts, { x: "errors", y: "writers", text: "writers", dy: -7, fill: "var(--ink)" }),
    ],
    color: { type: "identity" },
  });
}
