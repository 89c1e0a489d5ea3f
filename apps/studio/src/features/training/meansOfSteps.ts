import type { StepDone } from "@numera/workflows";

interface StepMean {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** Means over every `every` steps, for a curve: a batch by itself says little. */
export function meansOfSteps(steps: readonly StepDone[], every: number): StepMean[] {
  const means: StepMean[] = [];
  for (let start = 0; start < steps.length; start += every) {
    const group = steps.slice(start, start + every);
    const mean = (of: (step: StepDone) => number) =>
      group.reduce((sum, one) => sum + of(one), 0) / group.length;
    means.push({
      step: group.at(-1)!.step,
      loss: mean(({ loss }) => loss),
      accuracy: mean(({ accuracy }) => accuracy),
    });
  }
  return means;
}
