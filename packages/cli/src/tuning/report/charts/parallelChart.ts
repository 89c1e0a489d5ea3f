import { isActive, type ParameterValue, type Space } from "@numera/tuner";
import * as Plot from "@observablehq/plot";
import { chart } from "../../../report/charts/chart.ts";
import type { Shown, ShownTrial } from "../data/shownTrials.ts";
import { valueText } from "../data/valueText.ts";
import { parameterScale } from "./parameterScale.ts";
import { qualityColor } from "./qualityColor.ts";

interface Tick {
  readonly axis: string;
  readonly at: number;
  readonly text: string;
}

/**
 * Parallel coordinates, lying: each parameter is a line across, and each trial a line from the first parameter down to the
 * objective. Lying axes are as legible on a phone as on a desk. A trial that lacks a parameter passes left of its axis.
 */
export function parallelChart(space: Space, shown: Shown): string {
  const axes = Object.entries(space).map(([name, parameter]) => {
    const scale = Plot.scale({ x: parameterScale(name, parameter) as Plot.ScaleOptions });
    const [from, to] = (scale.range as number[] | undefined) ?? [0, 1];
    const place = (value: ParameterValue) => (Number(scale.apply(value)) - from!) / (to! - from!);
    const values = (scale.type === "point" ? scale.domain : ticksOf(name, parameter)) as ParameterValue[];
    return {
      name,
      place,
      ticks: values.map((value) => ({ axis: name, at: place(value), text: valueText(value, 3) })),
    };
  });
  const [low, high] = shown.domain;
  const objective = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  const ordered = [...shown.trials].sort((a, b) => a.quality - b.quality);
  const lines = ordered.flatMap((entry) => [
    ...axes.map(({ name, place }) => {
      const value = isActive(space[name]!, entry.trial.parameters) ? entry.trial.parameters[name] : undefined;
      return { axis: name, at: value === undefined ? -0.07 : place(value), entry };
    }),
    { axis: shown.name, at: objective(entry.value), entry },
  ]);
  const names = [...axes.map(({ name }) => name), shown.name];
  const ticks: Tick[] = [
    ...axes.flatMap((axis) => thinned(axis.ticks)),
    ...[0, 0.5, 1].map((at) => ({ axis: shown.name, at, text: valueText(low + at * (high - low), 3) })),
  ];
  return chart(`Parallel coordinates: the parameters of every trial and its ${shown.name}`, {
    height: 30 + 58 * names.length,
    marginLeft: 24,
    marginRight: 24,
    marginTop: 24,
    marginBottom: 24,
    x: { domain: [-0.07, 1], axis: null },
    y: { type: "point", domain: names, axis: null, padding: 0.25 },
    marks: [
      Plot.line(lines, {
        x: "at",
        y: "axis",
        z: (point: { entry: ShownTrial }) => point.entry.trial.number,
        stroke: (point: { entry: ShownTrial }) =>
          point.entry.best ? "var(--c2)" : qualityColor(point.entry.quality),
        strokeOpacity: 0.8,
        strokeWidth: (point: { entry: ShownTrial }) => (point.entry.best ? 2.2 : 1),
        curve: "bump-y",
      }),
      Plot.ruleY(names, {
        y: (name: string) => name,
        x1: 0,
        x2: 1,
        stroke: "var(--muted)",
        strokeWidth: 1.2,
      }),
      Plot.text(ticks, {
        x: "at",
        y: "axis",
        text: "text",
        dy: 11,
        fill: "var(--muted)",
        stroke: "var(--card)",
        strokeWidth: 3,
        fontSize: 10,
      }),
      Plot.text(names, {
        x: 0,
        y: (name: string) => name,
        text: (name: string) => name,
        dy: -9,
        textAnchor: "start",
        fill: "var(--ink)",
        stroke: "var(--card)",
        strokeWidth: 3,
        fontWeight: 600,
      }),
    ],
    color: { type: "identity" },
  });
}

function ticksOf(name: string, parameter: Space[string]): readonly number[] {
  const scale = parameterScale(name, parameter);
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
