import { parametersText } from "../../results/trialText.ts";
import type { Shown, ShownTrial } from "./shownTrials.ts";
import { valueText } from "./valueText.ts";

/** What a trial's point says to whoever points at it: "trial 16: accuracy 0.9836; filters 64, learningRate 0.001". */
export function pointTitle({ name }: Pick<Shown, "name">, { trial, value }: ShownTrial): string {
  return `trial ${trial.number}: ${name} ${valueText(value)}; ${parametersText(trial.parameters)}`;
}
