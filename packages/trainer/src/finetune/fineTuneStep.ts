import { ops, type ReplicatedStep, type Scope, type Tensor, type TrainingScope } from "@numera/graph";
import { compileForReplicas } from "../fit/compileStep.ts";
import type { Sharing } from "../fit/sharing.ts";
import type { LineStepOptions } from "../kinds/line/step.ts";

/** Keeps the logarithm of a class that is merged away finite. */
const TINY = 1e-30;

/**
 * Log-probabilities of classes that are counted together: `log(softmax(logits) M)`, the row of M telling for each class
 * where it counts. With separators counted as blanks, CTC sums over all ways to write them between the digits.
 * @param logits `[B, T, C]` @param merge `[B, C, C]`, each row with one 1
 */
export function mergedLogits(logits: Tensor, merge: Tensor): Tensor {
  const { graph } = logits;
  const merged = ops.add(ops.matmul(ops.softmax(logits), merge), graph.scalar(TINY));
  const y = graph.emit1("Log", [merged], merged.shape);
  return graph.record(y, [merged], (dy) => [ops.div(dy, merged)]);
}

/** Writes the network and its loss into the scope. */
function lossOf({ model, recipe, width, classes, longest }: LineStepOptions) {
  const batch = recipe.batchSize;
  return (scope: TrainingScope) => {
    const { graph } = scope;
    const line = graph.input("line", [batch, 1, model.height, width]);
    const targets = {
      labels: graph.input("labels", [batch, longest], "int64"),
      labelLengths: graph.input("labelLengths", [batch], "int64"),
      frames: graph.input("frames", [batch], "int64"),
    };
    const logits = model.frames(withFixedStatistics(scope), line, classes);
    const merge = graph.input("merge", [batch, classes, classes]);
    return { loss: ops.ctcLoss(mergedLogits(logits, merge), targets) };
  };
}

/**
 * The step of `compileReplicatedLineStep` for lines of which some are labeled by their digits alone: takes `merge`
 * float32 `[B, C, C]` beside what that takes. Batch norms keep the statistics of the network's first training, so that a
 * few hundred lines of one kind do not shift them, and dropout is off.
 */
export function compileFineTuneStep(options: LineStepOptions, sharing: Sharing): ReplicatedStep {
  return compileForReplicas(lossOf, options, sharing);
}

/** Parameters are trained; running averages stay as they are, and nothing is drawn. */
function withFixedStatistics(scope: TrainingScope): Scope {
  return {
    graph: scope.graph,
    training: false,
    parameter: (name, shape, initialize) => scope.parameter(name, shape, initialize),
    statistic: (name, shape, initialize) => scope.statistic(name, shape, initialize),
    uniform: (name, shape) => scope.uniform(name, shape),
  };
}
