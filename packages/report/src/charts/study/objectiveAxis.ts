import type { ScaleOptions } from "@observablehq/plot";
import type { StudyObjective } from "../../data/studyReportData.ts";
import { valueText } from "../../text/valueText.ts";
import { gridded } from "../axes.ts";

/** The axis of an objective. */
export function objectiveAxis({ name, domain }: Pick<StudyObjective, "name" | "domain">): ScaleOptions {
  return {
    ...gridded(name),
    domain: [...domain],
    clamp: true,
    // What lies at the edge stands clear of the axis.
    inset: 6,
    ticks: 5,
    tickFormat: (value: number) => valueText(value),
  };
}
