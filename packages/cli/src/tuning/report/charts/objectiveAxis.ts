import type { ScaleOptions } from "@observablehq/plot";
import type { Shown } from "../data/shownTrials.ts";
import { valueText } from "../data/valueText.ts";

/** The axis of an objective. */
export function objectiveAxis({ name, domain }: Shown): ScaleOptions {
  return {
    label: name,
    labelArrow: "none",
    domain: domain as unknown as number[],
    clamp: true,
    // What lies at the edge stands clear of the axis.
    inset: 6,
    grid: true,
    ticks: 5,
    tickFormat: (value: number) => valueText(value),
  };
}
