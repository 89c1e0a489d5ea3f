import * as Plot from "@observablehq/plot";
import type { StudyObjective, StudyTrial, TrialState } from "../../data/studyReportData.ts";
import { legendHtml } from "../../html/legend.ts";
import { centered, margins } from "../axes.ts";
import { chart } from "../chart.ts";
import { objectiveAxis } from "./objectiveAxis.ts";

/** A value that a trial reported on its way. */
interface Report {
  readonly step: number;
  readonly value: number;
  readonly number: number;
  readonly state: TrialState;
}

/** What the trials reported on their way; undefined where none reported twice. */
export function intermediateChart(
  trials: readonly StudyTrial[],
  objective: StudyObjective,
): string | undefined {
  if (!trials.some(({ intermediate }) => intermediate.length > 1)) return undefined;
  const best = new Set(objective.trials.filter((trial) => trial.best).map(({ number }) => number));
  const reports = trials.flatMap(({ number, state, intermediate }) =>
    intermediate
      .filter(({ value }) => Number.isFinite(value))
      .map(({ step, value }): Report => ({ step, value, number, state })),
  );
  const longest = Math.max(...reports.map(({ step }) => step));
  const anyPruned = trials.some(({ state, intermediate }) => state === "pruned" && intermediate.length > 0);
  return (
    legendHtml([
      { name: best.size === 1 ? "best" : "Pareto front", color: "var(--c2)" },
      { name: "complete", color: "var(--c1)" },
      ...(anyPruned ? [{ name: "pruned", color: "var(--muted)", mark: "cross" } as const] : []),
    ]) +
    chart(`${objective.name} as the trials reported it, step by step`, {
      ...margins,
      x: { ...centered("step"), ticks: Math.min(6, longest), tickFormat: "d" },
      y: { ...objectiveAxis(objective), domain: wider(objective, reports) },
      marks: reportMarks(reports, trials, best),
    })
  );
}

/** @param best numbers of the trials that stand out */
function reportMarks(
  reports: readonly Report[],
  trials: readonly StudyTrial[],
  best: ReadonlySet<number>,
): Plot.Markish[] {
  const line = { x: "step", y: "value", z: "number" } as const;
  const stops = trials.flatMap(({ state, intermediate }) =>
    state === "pruned" ? (intermediate.at(-1) ?? []) : [],
  );
  // A front of many lines would hide all others.
  const bestStroke =
    best.size === 1 ? { strokeWidth: 2.2, strokeOpacity: 1 } : { strokeWidth: 1, strokeOpacity: 0.7 };
  return [
    Plot.lineY(
      reports.filter(({ state }) => state === "pruned"),
      { ...line, stroke: "var(--muted)", strokeOpacity: 0.5, strokeWidth: 1 },
    ),
    Plot.lineY(
      reports.filter(({ state, number }) => state !== "pruned" && !best.has(number)),
      { ...line, stroke: "var(--c1)", strokeOpacity: 0.55, strokeWidth: 1.2 },
    ),
    Plot.dot(stops, { x: "step", y: "value", symbol: "times", stroke: "var(--muted)", r: 3 }),
    Plot.lineY(
      reports.filter(({ number }) => best.has(number)),
      { ...line, stroke: "var(--c2)", ...bestStroke },
    ),
  ];
}

/** Early reports are worse than what trials end with: the axis goes on to their worst tenth. */
function wider({ direction, domain }: StudyObjective, reports: readonly Report[]): number[] {
  const sorted = reports.map(({ value }) => value).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const [low, high] = domain;
  return direction === "minimize" ? [low, Math.max(high, at(0.9))] : [Math.min(low, at(0.1)), high];
}
