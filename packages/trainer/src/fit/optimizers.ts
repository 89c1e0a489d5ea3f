import type { OptimizerName } from "@numera/contract";
import { adam, adamW, muon, type Optimizer, sgd } from "@numera/graph";

/** The layers that give the logits, whatever the model. */
const LOGIT_LAYERS = ["output", "dense2"];

/** Optimizers by the names that recipes have for them. */
export const OPTIMIZERS = {
  sgd: () => sgd({ momentum: 0.9, nesterov: true }),
  adam: () => adam(),
  adamw: adamW,
  muon: (options: { readonly weightDecay: number }) => muon({ ...options, byAdam: LOGIT_LAYERS }),
} as const satisfies Record<OptimizerName, unknown>;

/** The optimizer that a recipe names, with its weight decay. */
export function optimizerOf({
  optimizer,
  weightDecay,
}: {
  readonly optimizer: OptimizerName;
  readonly weightDecay: number;
}): Optimizer {
  return OPTIMIZERS[optimizer]({ weightDecay });
}
