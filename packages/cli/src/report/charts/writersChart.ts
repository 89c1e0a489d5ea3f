import type { WriterScore } from "@numera/trainer";
import * as Plot from "@observablehq/plot";
import { chart } from "./chart.ts";

/** How many writers had how many of their digits read wrong. */
export function writersChart(writers: readonly WriterScore[]): string {
  const most = Math.max(...writers.map(({ errors }) => errors));
  const counts = Array.from({ length: most + 1 }, (_, errors) => ({
    errors,
    writers: writers.filter((writer) => writer.errors === errors).length,
  }));
  return chart("Number of writers by the number of their digits that were read wrong", {
    height: 200,
    marginTop: 28,
    marginBottom: 36,
    x: { label: "digits read wrong", labelArrow: "none", labelAnchor: "center", type: "band", tickSize: 0 },
    y: { label: "writers", labelArrow: "none", grid: true, ticks: 4 },
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
