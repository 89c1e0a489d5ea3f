import { percent } from "@numera/report/text";
import type { ObjectiveName } from "@numera/workflows";

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
