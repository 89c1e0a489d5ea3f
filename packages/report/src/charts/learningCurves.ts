import type { EpochRecord } from "@numera/contract";
import * as Plot from "@observablehq/plot";
import type { LearningCurve } from "../data/learningCurve.ts";
import { legendHtml } from "../html/legend.ts";
import { centered, gridded, margins, percentTick } from "./axes.ts";
import { chart, SERIES } from "./chart.ts";

interface Point {
  readonly epoch: number;
  readonly value: number;
  readonly run: number;
}

const epochAxis = centered("epoch");

/** The axis of whole epochs, wide enough for a training of one as well. */
function epochs(curves: readonly LearningCurve[]) {
  const last = Math.max(2, ...curves.flatMap(({ history }) => history.map(({ epoch }) => epoch)));
  const all = Array.from({ length: last }, (_, i) => i + 1);
  return { ...epochAxis, domain: [1, last], ...(last <= 10 && { ticks: all }) };
}

/** Training loss (dashed) and validation loss over the epochs, on a logarithmic scale. */
export function lossChart(curves: readonly LearningCurve[]): string {
  const train = points(curves, ({ trainLoss }) => trainLoss);
  const validation = points(curves, ({ validationLoss }) => validationLoss);
  const losses = [...train, ...validation].map(({ value }) => value);
  return (
    legend(curves) +
    chart("Training and validation loss over the epochs", {
      ...margins,
      x: epochs(curves),
      y: {
        type: "log",
        ...gridded("loss, nats"),
        ticks: within([0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5], losses),
        tickFormat: plainNumber,
      },
      marks: lines(train, validation),
    })
  );
}

/** Training accuracy (dashed) and validation accuracy; the scale is logarithmic in the error, so that 99 and 99.5 % part. */
export function accuracyChart(curves: readonly LearningCurve[]): string {
  const train = points(curves, ({ trainAccuracy }) => trainAccuracy && errorOf(trainAccuracy));
  const validation = points(curves, ({ validationAccuracy }) => errorOf(validationAccuracy));
  const errors = [...train, ...validation].map(({ value }) => value);
  const [least, most] = [Math.min(...errors), Math.max(...errors)];
  return (
    legend(curves) +
    chart("Training and validation accuracy over the epochs", {
      ...margins,
      x: epochs(curves),
      y: {
        type: "log",
        domain: [Math.min(1, most * 1.1), least / 1.15],
        ...gridded("accuracy, %"),
        ticks: within([0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005], errors),
        tickFormat: (error: number) => percentTick(2)(1 - error),
      },
      marks: lines(train, validation),
    })
  );
}

/** The learning rate over the epochs; runs of one recipe share a curve. */
export function learningRateChart(curves: readonly LearningCurve[]): string {
  const shared = curves.every(({ rates }) => JSON.stringify(rates) === JSON.stringify(curves[0]!.rates));
  const shown = shared ? curves.slice(0, 1) : curves;
  const rates = shown.flatMap((curve, run) =>
    curve.rates.map(({ epoch, rate }) => ({ epoch, value: rate, run })),
  );
  return (
    (shared ? "" : legendHtml(shown.map(({ name }, i) => ({ name, color: colorOf(i) })))) +
    chart("Learning rate over the epochs", {
      ...margins,
      height: 200,
      x: epochAxis,
      y: {
        ...gridded("learning rate"),
        ticks: 4,
        tickFormat: plainNumber,
        zero: true,
      },
      color: { type: "identity" },
      marks: [
        Plot.lineY(rates, {
          x: "epoch",
          y: "value",
          z: "run",
          stroke: ({ run }: Point) => colorOf(run),
          strokeWidth: 2,
        }),
      ],
    })
  );
}

/** Those of the ticks that lie among the values, or just beside. */
function within(ticks: readonly number[], values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return ticks.filter((tick) => tick >= least / 1.15 && tick <= most * 1.15);
}

function colorOf(run: number): string {
  return SERIES[run % SERIES.length]!;
}

/** With one run the colors tell training from validation, with several they tell the runs. */
function legend(curves: readonly LearningCurve[]): string {
  if (curves.length === 1) {
    return legendHtml([
      { name: "training", color: "var(--c1)", mark: "dashed" },
      { name: "validation", color: "var(--c1)" },
    ]);
  }
  return legendHtml([
    ...curves.map(({ name }, i) => ({ name, color: colorOf(i) })),
    { name: "training", color: "var(--muted)", mark: "dashed" },
  ]);
}

function points(
  curves: readonly LearningCurve[],
  value: (record: EpochRecord) => number | undefined,
): Point[] {
  return curves.flatMap(({ history }, run) =>
    history.flatMap((record) => {
      const found = value(record);
      return found === undefined || !(found > 0) ? [] : [{ epoch: record.epoch, value: found, run }];
    }),
  );
}

function lines(train: readonly Point[], validation: readonly Point[]): Plot.Markish[] {
  const common = { x: "epoch", y: "value", z: "run", stroke: ({ run }: Point) => colorOf(run) } as const;
  return [
    Plot.lineY(train, { ...common, strokeWidth: 1.5, strokeDasharray: "4 3", strokeOpacity: 0.75 }),
    Plot.lineY(validation, { ...common, strokeWidth: 2 }),
    ...(validation.length <= 40 ? [Plot.dot(validation, { ...common, fill: common.stroke, r: 1.8 })] : []),
  ];
}

/** On a logarithmic scale an error of 0 has no place; half an image in ten thousand stands for it. */
function errorOf(accuracy: number): number {
  return Math.max(5e-5, 1 - accuracy);
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(3)));
}
