import {
  fromUnit,
  levelAt,
  levelCount,
  type Parameter,
  type ParameterValue,
  type Space,
  toUnit,
} from "@numera/tuner";
import * as Plot from "@observablehq/plot";
import { chart } from "../../../report/charts/chart.ts";
import type { Shown, ShownTrial } from "../data/shownTrials.ts";
import { valueText } from "../data/valueText.ts";
import { isStepwise, parameterScale } from "./parameterScale.ts";
import { qualityColor } from "./qualityColor.ts";

const LEVELS = 10;

/** The objective over two parameters: contours between the trials where both are continuous, else the best trial of each cell. */
export function contourChart([first, second]: readonly [string, string], space: Space, shown: Shown): string {
  const having = shown.trials.filter(
    ({ trial: { parameters } }) => parameters[first] !== undefined && parameters[second] !== undefined,
  );
  const at = (name: string) => (entry: ShownTrial) => entry.trial.parameters[name];
  const [across, up] = [space[first]!, space[second]!];
  const smooth = !isStepwise(across) && !isStepwise(up) && having.length >= 4;
  const common = {
    height: 300,
    marginTop: 26,
    marginBottom: 36,
    marginLeft: 52,
    color: { type: "identity" },
  } as const;
  const description = `${shown.name} over ${first} and ${second}`;
  const best = Plot.dot(
    having.filter((entry) => entry.best),
    { x: at(first), y: at(second), r: 4.5, fill: "var(--c2)", stroke: "var(--card)", strokeWidth: 1 },
  );
  const y = { ...parameterScale(second, up), labelAnchor: "top" } as const;
  if (smooth) {
    const steps = Array.from({ length: LEVELS }, (_, i) => i / LEVELS);
    return chart(description, {
      ...common,
      x: parameterScale(first, across),
      y,
      // Plot mixes colors itself, and can't mix those of the style sheet: one for each step between contours.
      color: {
        type: "threshold",
        domain: steps.slice(1),
        range: steps.map((step) => qualityColor(step + 0.5 / LEVELS)),
      },
      marks: [
        Plot.contour(having, {
          x: at(first),
          y: at(second),
          fill: "quality",
          stroke: "var(--card)",
          strokeWidth: 0.5,
          thresholds: steps,
          interpolate: "barycentric",
          pixelSize: 3,
        }),
        Plot.dot(having, { x: at(first), y: at(second), r: 1.5, fill: "var(--ink)", fillOpacity: 0.55 }),
        best,
      ],
    });
  }
  const cells = cellsOf(having, shown.direction, [first, across], [second, up]);
  return chart(description, {
    ...common,
    height: 240,
    x: bandOf(first, across),
    y: { ...bandOf(second, up), labelAnchor: "top" },
    marks: [
      Plot.cell(cells, {
        x: "x",
        y: "y",
        fill: ({ quality }: Cell) => qualityColor(quality),
        inset: 1,
        rx: 4,
      }),
      Plot.text(cells, {
        x: "x",
        y: "y",
        text: ({ value }: Cell) => valueText(value),
        fill: ({ quality }: Cell) => (quality > 0.62 ? "var(--card)" : "var(--ink)"),
        fontWeight: 600,
        // Seven cells of five figures each just fit.
        fontSize: 9,
      }),
    ],
  });
}

interface Cell {
  readonly x: string;
  readonly y: string;
  readonly value: number;
  readonly quality: number;
}

type Named = readonly [name: string, parameter: Parameter];

/** The best trial of each pair of values; continuous parameters are cut into six ranges. */
function cellsOf(
  trials: readonly ShownTrial[],
  direction: Shown["direction"],
  [first, across]: Named,
  [second, up]: Named,
): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { trial, value, quality } of trials) {
    const [x, y] = [binOf(across, trial.parameters[first]!), binOf(up, trial.parameters[second]!)];
    const key = JSON.stringify([x, y]);
    const other = cells.get(key)?.value;
    // By value: beyond the fence all are of the same quality.
    const better = other === undefined || (direction === "minimize" ? value < other : value > other);
    if (better) cells.set(key, { x, y, value, quality });
  }
  return [...cells.values()];
}

const BINS = 6;

function bandOf(name: string, parameter: Parameter): Plot.ScaleOptions {
  const domain = isStepwise(parameter)
    ? levels(parameter).map((value) => valueText(value, 3))
    : Array.from({ length: BINS }, (_, bin) => binText(parameter, bin));
  return {
    type: "band",
    domain,
    label: name,
    labelArrow: "none",
    labelAnchor: "center",
    padding: 0,
    tickSize: 0,
  };
}

function levels(parameter: Parameter): readonly ParameterValue[] {
  if (parameter.type === "categorical") return parameter.choices;
  return Array.from({ length: levelCount(parameter) }, (_, level) => levelAt(parameter, level));
}

function binOf(parameter: Parameter, value: ParameterValue): string {
  if (isStepwise(parameter)) return valueText(value, 3);
  const bin = Math.min(BINS - 1, Math.floor(BINS * toUnit(parameter, value)));
  return binText(parameter, bin);
}

/** The middle of a range, in as few characters as there are: six of them stand side by side. */
function binText(parameter: Parameter, bin: number): string {
  const middle = fromUnit(parameter, (bin + 0.5) / BINS) as number;
  const [plain, scientific] = [valueText(middle, 2), String(Number(middle.toPrecision(2)).toExponential())];
  return scientific.length < plain.length ? scientific : plain;
}
