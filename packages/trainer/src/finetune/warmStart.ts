import type { Weights } from "@numera/graph";
import type { Checkpoint } from "../fit/checkpoint.ts";
import type { TrainingTask } from "../fit/task.ts";

/**
 * A run that has not taken a step yet, with weights that another training has come to; what the optimizer carries from step to
 * step is 0.
 */
export function warmStart(task: TrainingTask, weights: Weights): Checkpoint {
  const values = task.steps[0]!.state.map(({ name, shape }) => {
    const data = weights.get(name) ?? new Float32Array(shape.reduce((a, b) => a * b, 1));
    return [name, { shape, data }] as const;
  });
  return {
    training: { step: 0, values: new Map(values) },
    history: [],
    sums: { loss: 0, seconds: 0 },
    best: undefined,
  };
}

/** The weights that a run stands at. */
export function weightsIn({ training }: Checkpoint, task: TrainingTask): Weights {
  return new Map(task.steps[0]!.weights.map((name) => [name, training.values.get(name)!.data]));
}
