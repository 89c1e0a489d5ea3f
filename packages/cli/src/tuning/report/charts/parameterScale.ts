import { levelCount, type Parameter, type ParameterValue } from "@numera/tuner";
import type { ScaleOptions } from "@observablehq/plot";
import { valueText } from "../data/valueText.ts";

/** Whole numbers of at most so many values stand side by side like choices. */
const FEW = 8;

/** Whether a parameter's values stand side by side on its axis; if not, it is a continuous one. */
export function isStepwise(parameter: Parameter): boolean {
  return parameter.type === "categorical" || levelCount(parameter) <= FEW;
}

/** The axis of a parameter: its choices side by side, or its range on its own scale. */
export function parameterScale(name: string, parameter: Parameter): ScaleOptions {
  const common = { label: name, labelArrow: "none", labelAnchor: "center" } as const;
  if (parameter.type === "categorical")
    return {
      ...common,
      type: "point",
      domain: parameter.choices as ParameterValue[],
      padding: 0.6,
      tickFormat: (value) => valueText(value, 3),
    };
  const { low, high, scale = "linear" } = parameter;
  if (isStepwise(parameter) && scale === "linear") {
    const { step = 1 } = parameter;
    const levels = Array.from({ length: levelCount(parameter) }, (_, i) =>
      Number((low + i * step).toPrecision(12)),
    );
    return {
      ...common,
      type: "point",
      domain: levels,
      padding: 0.6,
      tickFormat: (value) => valueText(value, 3),
    };
  }
  if (scale === "log")
    return {
      ...common,
      type: "log",
      domain: [low, high],
      ticks: logTicks(low, high),
      tickFormat: (value) => valueText(value, 3),
    };
  return {
    ...common,
    type: "linear",
    domain: [low, high],
    ticks: 5,
    tickFormat: (value) => valueText(value, 4),
  };
}

/** Powers of ten where there are three or more of them, else of two; not more than six. */
function logTicks(low: number, high: number): number[] {
  const powers = (base: number) => {
    const first = Math.ceil(Math.log(low) / Math.log(base) - 1e-9);
    const last = Math.floor(Math.log(high) / Math.log(base) + 1e-9);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
      Number((base ** (first + i)).toPrecision(12)),
    );
  };
  const ticks = powers(10).length >= 3 ? powers(10) : powers(2).length >= 2 ? powers(2) : [low, high];
  const every = Math.ceil(ticks.length / 6);
  return ticks.filter((_, i) => i % every === 0);
}
