import * as Plot from "@observablehq/plot";
import type { ReliabilityPoint } from "../data/digitReportData.ts";
import { centered, percentTick } from "./axes.ts";
import { chart } from "./chart.ts";

/** A reliability diagram: on the diagonal confidences are true, below it too high. The larger a dot, the more readings. */
export function reliabilityChart(bins: readonly ReliabilityPoint[]): string {
  return chart("Reliability diagram: share of right readings over mean confidence", {
    height: 300,
    marginBottom: 36,
    x: percentAxis("confidence"),
    y: { ...percentAxis("accuracy"), grid: true },
    r: { type: "log", domain: [1, Math.max(10, ...bins.map(({ count }) => count))], range: [2.5, 10] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: "var(--muted)", strokeDasharray: "3 3" },
      ),
      Plot.ruleX(
        bins.map(({ confidence, interval: [low, high] }) => ({ confidence, low, high })),
        {
          x: "confidence",
          y1: "low",
          y2: "high",
          stroke: "var(--c1)",
          strokeWidth: 6,
          strokeOpacity: 0.18,
          strokeLinecap: "round",
        },
      ),
      Plot.dot(bins, {
        x: "confidence",
        y: "accuracy",
        r: "count",
        fill: "var(--c1)",
        fillOpacity: 0.85,
        title: ({ count, confidence, accuracy }: ReliabilityPoint) =>
          `${count} readings: confidence ${(confidence * 100).toFixed(1)} %, right ${(accuracy * 100).toFixed(1)} %`,
      }),
    ],
  });
}

function percentAxis(label: string): Plot.ScaleOptions {
  return {
    ...centered(`${label}, %`),
    domain: [0, 1],
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    tickFormat: percentTick(0),
  };
}
