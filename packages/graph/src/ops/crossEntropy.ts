import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape, staticShape } from "../shape.ts";
import { mul, sub } from "./arithmetic.ts";
import { exp } from "./elementwise.ts";
import { reduceSum } from "./reduce.ts";
import { scale } from "./scale.ts";

/**
 * Probabilities along the last axis, `exp(x_i) / sum of exp(x_j)`; `dx = y (dy - sum of dy y)`.
 */
export function softmax(x: Tensor): Tensor {
  const { graph } = x;
  const y = graph.emit1("Softmax", [x], x.shape, { axis: -1 });
  return graph.record(y, [x], (dy) => {
    return [mul(y, sub(dy, reduceSum(mul(dy, y), [-1], true)))];
  });
}

/** `x - log(sum of exp(x_j))` along the last axis; `dx = dy - softmax(x) sum of dy`. */
export function logSoftmax(x: Tensor): Tensor {
  const { graph } = x;
  const y = graph.emit1("LogSoftmax", [x], x.shape, { axis: -1 });
  return graph.record(y, [x], (dy) => [sub(dy, mul(exp(y), reduceSum(dy, [-1], true)))]);
}

/**
 * Mean softmax cross-entropy `-1/N sum over n, c of t[n, c] log p[n, c]`, in nats, where the target t is
 * `1 - smoothing + smoothing / C` at the label and `smoothing / C` elsewhere (label smoothing: Szegedy et al. 2016,
 * section 7).
 * @param logits `[N, C]`
 * @param labels `[N]`, int64, each 0..C-1
 * @returns a scalar
 * @throws GraphError when the shapes do not fit
 */
export function softmaxCrossEntropy(logits: Tensor, labels: Tensor, smoothing = 0): Tensor {
  const { graph } = logits;
  if (
    logits.shape.length !== 2 ||
    labels.shape.length !== 1 ||
    logits.shape[0] !== labels.shape[0] ||
    labels.dtype !== "int64"
  ) {
    throw new GraphError(
      `softmaxCrossEntropy: logits ${formatShape(logits.shape)} and ${labels.dtype} labels ${formatShape(labels.shape)} do not fit`,
    );
  }
  const [count, classes] = staticShape(logits.shape, "softmaxCrossEntropy") as [number, number];
  const logProbabilities = graph.emit1("LogSoftmax", [logits], logits.shape, { axis: -1 });
  const offOn = graph.constant([smoothing / classes, 1 - smoothing + smoothing / classes], [2]);
  const target = graph.emit1("OneHot", [labels, graph.constant([classes], [], "int64"), offOn], logits.shape);
  const products = graph.emit1("Mul", [logProbabilities, target], logits.shape);
  const sum = graph.emit1("ReduceSum", [products], [], { keepdims: 0 });
  const loss = graph.emit1("Mul", [sum, graph.scalar(-1 / count)], []);
  return graph.record(loss, [logits], (dy) => [
    mul(sub(exp(logProbabilities), target), scale(dy, 1 / count)),
  ]);
}
