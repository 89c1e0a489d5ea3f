import type { StudySnapshot } from "@numera/tuner";
import * as Plot from "@observablehq/plot";
import { chart } from "../../../report/charts/chart.ts";
import { legendHtml } from "../../../report/html/legend.ts";
import type { Shown } from "../data/shownTrials.ts";
import { objectiveAxis } from "./objectiveAxis.ts";

/** What the trials reported on their way; undefined where none reported twice. */
export function intermediateChart({ trials }: StudySnapshot, shown: Shown): string | undefined {
  const best = new Set(shown.trials.filter((entry) => entry.best).map(({ trial }) => trial.number));
  const points = trials.flatMap(({ number, state, intermediate }) =>
    intermediate
      .filter(({ value }) => Number.isFinite(value))
      .map(({ step, value }) => ({ step, value, number, state })),
  );
  if (!trials.some(({ intermediate }) => intermediate.length > 1)) return undefined;
  const of = (keep: (point: (typeof points)[number]) => boolean) => points.filter(keep);
  const line = { x: "step", y: "value", z: "number" } as const;
  const stops = trials.flatMap(({ state, intermediate }) =>
    state === "pruned" ? (intermediate.at(-1) ?? []) : [],
  );
  const longest = Math.max(...points.map(({ step }) => step));
  return (
    legendHtml([
      { name: best.size === 1 ? "best" : "Pareto front", color: "var(--c2)" },
      { name: "complete", color: "var(--c1)" },
      ...(stops.length === 0 ? [] : [{ name: "pruned", color: "var(--muted)", mark: "cross" } as const]),
    ]) +
    chart(`${shown.name} as the trials reported it, step by step`, {
      marginTop: 28,
      marginBottom: 36,
      x: {
        label: "step",
        labelArrow: "none",
        labelAnchor: "center",
        ticks: Math.min(6, longest),
        tickFormat: "d",
      },
      y: {
        ...objectiveAxis(shown),
        ...wider(
          shown,
          points.map(({ value }) => value),
        ),
      },
      marks: [
        Plot.lineY(
          of(({ state }) => state === "pruned"),
          { ...line, stroke: "var(--muted)", strokeOpacity: 0.5, strokeWidth: 1 },
        ),
        Plot.lineY(
          of(({ state, number }) => state !== "pruned" && !best.has(number)),
          { ...line, stroke: "var(--c1)", strokeOpacity: 0.55, strokeWidth: 1.2 },
        ),
        Plot.dot(stops, { x: "step", y: "value", symbol: "times", stroke: "var(--muted)", r: 3 }),
        Plot.lineY(
          of(({ number }) => best.has(number)),
          // A front of many lines would hide all others.
          {
            ...line,
            stroke: "var(--c2)",
            strokeWidth: best.size === 1 ? 2.2 : 1,
            strokeOpacity: best.size === 1 ? 1 : 0.7,
          },
        ),
      ],
    })
  );
}

/** Early reports are worse than what trials end with: the axis goes on to their worst tenth. */
function wider({ direction, domain }: Shown, values: readonly number[]): { readonly domain: number[] } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const [low, high] = domain;
  return {
    domain: direction === "minimize" ? [low, Math.max(high, at(0.9))] : [Math.min(low, at(0.1)), high],
  };
}
