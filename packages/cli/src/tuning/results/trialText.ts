import type { ParameterValues } from "@numera/tuner";
import type { ObjectiveName } from "@numera/workflows";
import { percent } from "../../output/percent.ts";

/** A value of an objective with its unit. */
export function objectiveText(objective: ObjectiveName, value: number): string {
  switch (objective) {
    case "accuracy":
      return percent(value, 2);
    case "loss":
      return `${value.toFixed(4)} nats`;
    case "parameters":
      return `${value.toLocaleString("en")} parameters`;
    case "milliseconds":
      return `${value.toFixed(2)} ms`;
  }
}

/** "1 epoch", "9 epochs" */
export function epochsText(n: number): string {
  return n === 1 ? "1 epoch" : `${n} epochs`;
}

/** "filters 64, dense 32, learningRate 0.001" */
export function parametersText(parameters: ParameterValues): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${typeof value === "number" ? shortest(value) : value}`)
    .join(", ");
}

/** At most five digits: more says nothing in a table. */
function shortest(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(5)));
}
