import * as Plot from "@observablehq/plot";
import type {
  ParameterValue,
  ScoredTrial,
  StudyObjective,
  StudyParameter,
} from "../../data/studyReportData.ts";
import { valueText } from "../../text/valueText.ts";
import { chart } from "../chart.ts";
import { parameterScale } from "./parameterScale.ts";
import { qualityColor } from "./qualityColor.ts";

interface Tick {
  readonly axis: string;
  /** Place along the axis, 0..1. */
  readonly at: number;
  readonly text: string;
}

interface Axis {
  readonly name: string;
  readonly ticks: readonly Tick[];
  /** Where a trial passes the axis, 0..1; `ABSENT` where it lacks the parameter. */
  readonly placeOf: (trial: ScoredTrial) => number;
}

/** A trial's line where it passes an axis. */
interface Vertex {
  readonly axis: string;
  readonly at: number;
  readonly trial: ScoredTrial;
}

/** Left of all axes. */
const ABSENT = -0.07;

/**
 * Parallel coordinates, lying: each parameter is a line across, and each trial a line from the first parameter down to the
 * objective. Lying axes are as legible on a phone as on a desk. A trial that lacks a parameter passes left of its axis.
 */
export function parallelChart(parameters: readonly StudyParameter[], objective: StudyObjective): string {
  const axes = [...parameters.map(parameterAxis), objectiveAxis(objective)];
  const names = axes.map(({ name }) => name);
  return chart(`Parallel coordinates: the parameters of every trial and its ${objective.name}`, {
    height: 30 + 58 * names.length,
    marginLeft: 24,
    marginRight: 24,
    marginTop: 24,
    marginBottom: 24,
    x: { domain: [ABSENT, 1], axis: null },
    y: { type: "point", domain: names, axis: null, padding: 0.25 },
    marks: [trialLines(axes, objective.trials), ...axisMarks(axes)],
    color: { type: "identity" },
  });
}

function parameterAxis(parameter: StudyParameter): Axis {
  const { name } = parameter;
  const scale = Plot.scale({ x: parameterScale(parameter) });
  const [from, to] = (scale.range as number[] | undefined) ?? [0, 1];
  const place = (value: ParameterValue) => (Number(scale.apply(value)) - from!) / (to! - from!);
  const values = (scale.type === "point" ? scale.domain : ticksOf(parameter)) as ParameterValue[];
  return {
    name,
    ticks: thinned(values.map((value) => ({ axis: name, at: place(value), text: valueText(value, 3) }))),
    placeOf: ({ parameters }) => (parameters[name] === undefined ? ABSENT : place(parameters[name])),
  };
}

function objectiveAxis({ name, domain: [low, high] }: StudyObjective): Axis {
  return {
    name,
    ticks: [0, 0.5, 1].map((at) => ({ axis: name, at, text: valueText(low + at * (high - low), 3) })),
    placeOf: ({ value }) => Math.min(1, Math.max(0, (value - low) / (high - low))),
  };
}

/** The best are drawn last, above all others. */
function trialLines(axes: readonly Axis[], trials: readonly ScoredTrial[]): Plot.Markish {
  const ordered = [...trials].sort((a, b) => a.quality - b.quality);
  const vertices = ordered.flatMap((trial) =>
    axes.map(({ name, placeOf }): Vertex => ({ axis: name, at: placeOf(trial), trial })),
  );
  return Plot.line(vertices, {
    x: "at",
    y: "axis",
    z: ({ trial }: Vertex) => trial.number,
    stroke: ({ trial }: Vertex) => (trial.best ? "var(--c2)" : qualityColor(trial.quality)),
    strokeOpacity: 0.8,
    strokeWidth: ({ trial }: Vertex) => (trial.best ? 2.2 : 1),
    curve: "bump-y",
  });
}

function axisMarks(axes: readonly Axis[]): Plot.Markish[] {
  const names = axes.map(({ name }) => name);
  const halo = { stroke: "var(--card)", strokeWidth: 3 } as const;
  return [
    Plot.ruleY(names, {
      y: (name: string) => name,
      x1: 0,
      x2: 1,
      stroke: "var(--muted)",
      strokeWidth: 1.2,
    }),
    Plot.text(
      axes.flatMap(({ ticks }) => ticks),
      { x: "at", y: "axis", text: "text", dy: 11, fill: "var(--muted)", ...halo, fontSize: 10 },
    ),
    Plot.text(names, {
      x: 0,
      y: (name: string) => name,
      text: (name: string) => name,
      dy: -9,
      textAnchor: "start",
      fill: "var(--ink)",
      ...halo,
      fontWeight: 600,
    }),
  ];
}

function ticksOf(parameter: StudyParameter): readonly number[] {
  const scale = parameterScale(parameter);
  if (Array.isArray(scale.ticks)) return scale.ticks as number[];
  const [low, high] = scale.domain as [number, number];
  return [0, 0.25, 0.5, 0.75, 1].map((share) => low + share * (high - low));
}

/** Labels need room: a tenth of the axis for each, and a little more for long ones. */
function thinned(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    const room = 0.011 * ((last?.text.length ?? 0) + tick.text.length) + 0.02;
    if (last === undefined || tick.at - last.at >= room) kept.push(tick);
  }
  return kept;
}
