import type { ScaleOptions } from "@observablehq/plot";
import type { ParameterValue, StudyParameter } from "../../data/studyReportData.ts";
import { valueText } from "../../text/valueText.ts";
import { centered } from "../axes.ts";

/** The axis of a parameter: its values side by side where they are few, or its range on its own scale. */
export function parameterScale(parameter: StudyParameter): ScaleOptions {
  const common = { ...centered(parameter.name), tickFormat: ticksTo(3) };
  if (parameter.type === "choice") return { ...common, ...sideBySide(parameter.values) };
  const { low, high, scale, values } = parameter;
  if (scale === "log") return { ...common, type: "log", domain: [low, high], ticks: logTicks(low, high) };
  if (values !== undefined) return { ...common, ...sideBySide(values) };
  return { ...common, type: "linear", domain: [low, high], ticks: 5, tickFormat: ticksTo(4) };
}

function ticksTo(digits: number) {
  return (value: ParameterValue) => valueText(value, digits);
}

function sideBySide(values: readonly ParameterValue[]): ScaleOptions {
  return { type: "point", domain: [...values], padding: 0.6 };
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
