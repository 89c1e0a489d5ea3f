import { type Tensor, TrainingScope } from "@numera/graph";

/**
 * Numbers that training finds in a network: weights and biases, without the running statistics of batch norms.
 * @param write writes the network into a scope, as `Model.logits` does
 */
export function parameterCount(write: (scope: TrainingScope) => Tensor): number {
  const scope = new TrainingScope();
  write(scope);
  return scope.parameters.reduce(
    (sum, { shape }) => sum + shape.reduce((product: number, size) => product * size, 1),
    0,
  );
}
