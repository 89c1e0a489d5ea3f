import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { elementCount, formatShape } from "../shape.ts";
import { add, div, mul, sub } from "./arithmetic.ts";
import type { BatchNormResult } from "./batchNormResult.ts";
import { blockedBatchNorm, blockedBatchNormInference } from "./blocked/batchNorm.ts";
import { blockedTwin } from "./blocked/layout.ts";
import { sqrt, square } from "./elementwise.ts";
import { reduceMean, reduceSum } from "./reduce.ts";
import { reshape } from "./reshape.ts";
import { scale } from "./scale.ts";

/** Added to variances. */
export const EPSILON = 1e-5;

function checkShapes(x: Tensor, vectors: readonly Tensor[]): void {
  const channels = x.shape[1];
  if (
    x.shape.length !== 4 ||
    vectors.some((vector) => vector.shape.length !== 1 || vector.shape[0] !== channels)
  ) {
    const shapes = vectors.map((vector) => formatShape(vector.shape)).join(", ");
    throw new GraphError(
      `BatchNormalization: input ${formatShape(x.shape)} and vectors ${shapes} do not fit`,
    );
  }
}

/**
 * Batch normalization with the statistics of the batch (Ioffe and Szegedy 2015): per channel
 * `y = gamma (x - mean) / sqrt(variance + 1e-5) + beta`, and its gradient through the statistics
 * `dx = gamma / (N sigma) (N dy - sum dy - xhat sum(dy xhat))`, N counting the values of a channel.
 * @param x `[N, C, H, W]` @param gamma `[C]` @param beta `[C]`
 */
export function batchNorm(x: Tensor, gamma: Tensor, beta: Tensor): BatchNormResult {
  checkShapes(x, [gamma, beta]);
  if (blockedTwin(x)) return blockedBatchNorm(x, gamma, beta, EPSILON);
  const { graph } = x;
  if (graph.portable) return portableBatchNorm(x, gamma, beta);
  const channels = gamma.shape[0] as number;
  const count = elementCount(x.shape, "BatchNormalization") / channels;
  // With momentum 0 the operator's "running" statistics are those of this batch alone, whatever comes in. ONNX Runtime writes
  // them over the constants that come in, and shares constants of equal values; so each node brings values of its own, for
  // otherwise the statistics of one node would stand for all with as many channels.
  const unlike = graph.nodes.length;
  const [before, beforeVariance] = [unlike + 0.25, unlike + 0.75].map((value) =>
    graph.constant(new Array(channels).fill(value), [channels]),
  ) as [Tensor, Tensor];
  const [output, mean, variance] = graph.emit(
    "BatchNormalization",
    [x, gamma, beta, before, beforeVariance],
    { training_mode: 1, momentum: { float: 0 }, epsilon: { float: EPSILON } },
    { shape: x.shape },
    { shape: [channels] },
    { shape: [channels] },
  ) as [Tensor, Tensor, Tensor];
  graph.record(output, [x, gamma, beta], (dy, needed) => {
    const perChannel = [1, channels, 1, 1];
    const inverse = div(graph.scalar(1), sqrt(add(variance, graph.scalar(EPSILON))));
    const centerd = sub(x, reshape(mean, perChannel));
    const sumDy = reduceSum(dy, [0, 2, 3]);
    const sumDyNormalized = mul(reduceSum(mul(dy, centerd), [0, 2, 3]), inverse);
    if (!needed[0]) return [undefined, sumDyNormalized, sumDy];
    const factor = mul(gamma, inverse);
    const slope = scale(mul(mul(factor, inverse), sumDyNormalized), 1 / count);
    const offset = scale(mul(factor, sumDy), 1 / count);
    const scaled = mul(dy, reshape(factor, perChannel));
    const dx = sub(sub(scaled, mul(centerd, reshape(slope, perChannel))), reshape(offset, perChannel));
    return [dx, sumDyNormalized, sumDy];
  });
  return { output, mean, variance };
}

/** The same of operators that have gradients of their own. */
function portableBatchNorm(x: Tensor, gamma: Tensor, beta: Tensor): BatchNormResult {
  const perChannel = (vector: Tensor) => reshape(vector, [1, gamma.shape[0] as number, 1, 1]);
  const mean = reduceMean(x, [0, 2, 3]);
  const centerd = sub(x, perChannel(mean));
  const variance = reduceMean(square(centerd), [0, 2, 3]);
  const factor = div(gamma, sqrt(add(variance, x.graph.scalar(EPSILON))));
  return { output: add(mul(centerd, perChannel(factor)), perChannel(beta)), mean, variance };
}

/** Batch normalization with fixed statistics, as a trained model uses it. Vectors are `[C]`. */
export function batchNormInference(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
): Tensor {
  checkShapes(x, [gamma, beta, mean, variance]);
  const { graph } = x;
  const inverseDeviation = () => div(graph.scalar(1), sqrt(add(variance, graph.scalar(EPSILON))));
  if (blockedTwin(x)) return blockedBatchNormInference(x, gamma, beta, { mean, inverse: inverseDeviation() });
  const y = graph.emit1("BatchNormalization", [x, gamma, beta, mean, variance], x.shape, {
    epsilon: { float: EPSILON },
  });
  return graph.record(y, [x, gamma, beta], (dy, needed) => {
    const perChannel = [1, gamma.shape[0] as number, 1, 1];
    const inverse = inverseDeviation();
    const centerd = sub(x, reshape(mean, perChannel));
    return [
      needed[0] ? mul(dy, reshape(mul(gamma, inverse), perChannel)) : undefined,
      needed[1] ? mul(reduceSum(mul(dy, centerd), [0, 2, 3]), inverse) : undefined,
      needed[2] ? reduceSum(dy, [0, 2, 3]) : undefined,
    ];
  });
}
