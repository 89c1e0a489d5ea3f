import type { OptimizerName } from "@numera/contract";
import {
  compileReplicatedStep,
  compileTrainingStep,
  type GraphTarget,
  type ReplicatedStep,
  type StepOptions,
  type Tensor,
  type TrainingScope,
  type TrainingStep,
} from "@numera/graph";
import { optimizerOf } from "./optimizers.ts";
import type { Sharing } from "./sharing.ts";

/** What a step is compiled for: a recipe and a machine. */
export interface StepFor<R> {
  readonly recipe: R;
  readonly target?: GraphTarget | undefined;
}

/** What decides a training step, whatever is trained. */
export interface StepRecipe {
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  readonly weightDecay: number;
  /** Decay of the exponential moving average of the weights; 0, the default, keeps none. */
  readonly averageDecay?: number;
}

/** Writes a network and its loss for a batch of the recipe's size into the scope. */
export type LossOf<O> = (
  options: O,
) => (scope: TrainingScope) => Readonly<Record<string, Tensor>> & { readonly loss: Tensor };

/** The step for one session, which takes the whole batch. */
export function compileForSession<R extends StepRecipe, O extends StepFor<R>>(
  lossOf: LossOf<O>,
  options: O,
): TrainingStep {
  return compileTrainingStep(lossOf(options), optimizerOf(options.recipe), stepOptionsOf(options));
}

/** The step for replicas, each of which takes an equal share of the batch, in equal parts. */
export function compileForReplicas<R extends StepRecipe, O extends StepFor<R>>(
  lossOf: LossOf<O>,
  options: O,
  { replicas, parts = 1 }: Sharing,
): ReplicatedStep {
  const { recipe } = options;
  const share = { ...options, recipe: { ...recipe, batchSize: recipe.batchSize / replicas / parts } };
  return compileReplicatedStep(lossOf(share), optimizerOf(recipe), {
    ...stepOptionsOf(options),
    replicas,
  });
}

function stepOptionsOf({
  target,
  recipe: { averageDecay = 0 },
}: StepFor<{ readonly averageDecay?: number }>): StepOptions {
  return {
    ...(target !== undefined && { target }),
    ...(averageDecay > 0 && { averageDecay }),
  };
}
