import * as Plot from "@observablehq/plot";
import type { ScoredTrial, StudyObjective, StudyParameter } from "../../data/studyReportData.ts";
import { valueText } from "../../text/valueText.ts";
import { centered, margins } from "../axes.ts";
import { chart } from "../chart.ts";
import { binnedTrials, binTexts, type HeatMapCell, isContinuous } from "./heatMap.ts";
import { parameterScale } from "./parameterScale.ts";
import { qualityColor } from "./qualityColor.ts";

const LEVELS = 10;

/** Two parameters: the one across and the one upward. */
type Pair = readonly [across: StudyParameter, up: StudyParameter];

/** The objective over two parameters: contours between the trials where both are continuous, else the best trial of each cell. */
export function contourChart(pair: Pair, objective: StudyObjective): string {
  const having = objective.trials.filter(({ parameters }) =>
    pair.every(({ name }) => parameters[name] !== undefined),
  );
  const [across, up] = pair;
  const options =
    pair.every(isContinuous) && having.length >= 4
      ? contours(pair, having)
      : heatMap(pair, having, objective.direction);
  return chart(`${objective.name} over ${across.name} and ${up.name}`, {
    ...margins,
    marginTop: 26,
    marginLeft: 52,
    ...options,
  });
}

function contours([across, up]: Pair, trials: readonly ScoredTrial[]): Plot.PlotOptions {
  const place = {
    x: ({ parameters }: ScoredTrial) => parameters[across.name],
    y: ({ parameters }: ScoredTrial) => parameters[up.name],
  };
  const steps = Array.from({ length: LEVELS }, (_, i) => i / LEVELS);
  return {
    height: 300,
    x: parameterScale(across),
    y: { ...parameterScale(up), labelAnchor: "top" },
    // Plot mixes colors itself, and can't mix those of the style sheet: one for each step between contours.
    color: {
      type: "threshold",
      domain: steps.slice(1),
      range: steps.map((step) => qualityColor(step + 0.5 / LEVELS)),
    },
    marks: [
      Plot.contour(trials, {
        ...place,
        fill: "quality",
        stroke: "var(--card)",
        strokeWidth: 0.5,
        thresholds: steps,
        interpolate: "barycentric",
        pixelSize: 3,
      }),
      Plot.dot(trials, { ...place, r: 1.5, fill: "var(--ink)", fillOpacity: 0.55 }),
      Plot.dot(
        trials.filter(({ best }) => best),
        { ...place, r: 4.5, fill: "var(--c2)", stroke: "var(--card)", strokeWidth: 1 },
      ),
    ],
  };
}

function heatMap(
  [across, up]: Pair,
  trials: readonly ScoredTrial[],
  direction: StudyObjective["direction"],
): Plot.PlotOptions {
  const cells = binnedTrials(trials, direction, across, up);
  return {
    height: 240,
    color: { type: "identity" },
    x: bandOf(across),
    y: { ...bandOf(up), labelAnchor: "top" },
    marks: [
      Plot.cell(cells, {
        x: "x",
        y: "y",
        fill: ({ quality }: HeatMapCell) => qualityColor(quality),
        inset: 1,
        rx: 4,
      }),
      Plot.text(cells, {
        x: "x",
        y: "y",
        text: ({ value }: HeatMapCell) => valueText(value),
        fill: ({ quality }: HeatMapCell) => (quality > 0.62 ? "var(--card)" : "var(--ink)"),
        fontWeight: 600,
        // Seven cells of five figures each just fit.
        fontSize: 9,
      }),
    ],
  };
}

function bandOf(parameter: StudyParameter): Plot.ScaleOptions {
  return { ...centered(parameter.name), type: "band", domain: binTexts(parameter), padding: 0, tickSize: 0 };
}
