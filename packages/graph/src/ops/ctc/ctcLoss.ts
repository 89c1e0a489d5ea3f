/**
 * Connectionist temporal classification (Graves, Fernández, Gomez, Schmidhuber 2006): the probability that a network
 * which names one class or the blank per frame spells a label, summed over all alignments.
 *
 * With the label's classes between blanks, l' = (blank, l1, blank, l2, …, blank) of length S = 2 L + 1, and e[t, s] the
 * log-probability of l'[s] at frame t (section 4.1 of the paper, in logarithms):
 *
 *     alpha[t, s] = e[t, s] + logsumexp(alpha[t-1, s], alpha[t-1, s-1], alpha[t-1, s-2] where skipping is allowed)
 *     beta[t, s]  = logsumexp over the same moves of (beta[t+1, s'] + e[t+1, s'])
 *     d loss / d e[t, s] = -exp(alpha[t, s] + beta[t, s] + loss)
 *
 * Both recursions run in one ONNX Scan loop (`forwardBackward.ts`).
 */
import { GraphError } from "../../errors.ts";
import type { Tensor } from "../../graph.ts";
import { formatShape, staticShape } from "../../shape.ts";
import { add, mul, neg, sub } from "../arithmetic.ts";
import { logSoftmax } from "../crossEntropy.ts";
import { exp } from "../elementwise.ts";
import { matmul } from "../matmul.ts";
import { reduceMean } from "../reduce.ts";
import { reshape } from "../reshape.ts";
import { transpose } from "../transpose.ts";
import { scanBothWays } from "./forwardBackward.ts";
import { describeLattice } from "./labelLattice.ts";

/** TensorProto.DataType of float32. */
const FLOAT = 1;

export interface CtcTargets {
  /** `[B, L]` int64, classes from 1; what stands behind a label's length does not matter, but must be a class. */
  readonly labels: Tensor;
  /** `[B]` int64, 0..L. */
  readonly labelLengths: Tensor;
  /** `[B]` int64, 1..T: frames of each line that count; the rest is padding. */
  readonly frames: Tensor;
}

/**
 * Mean over the batch of `-log p(label | logits)`, in nats; class 0 is the blank. A label that does not fit its frames
 * has a loss of about 1e30.
 * @param logits `[B, T, C]`
 * @returns a scalar
 * @throws GraphError when the shapes do not fit
 */
export function ctcLoss(logits: Tensor, { labels, labelLengths, frames }: CtcTargets): Tensor {
  const [batch, time, classes] = staticShape(logits.shape, "ctcLoss") as [number, number, number];
  const fits =
    logits.shape.length === 3 &&
    labels.shape.length === 2 &&
    [labels, labelLengths, frames].every(({ shape, dtype }) => shape[0] === batch && dtype === "int64");
  if (!fits) {
    const [a, b, c, d] = [logits, labels, labelLengths, frames].map(({ shape }) => formatShape(shape));
    throw new GraphError(`ctcLoss: logits ${a}, labels ${b}, lengths ${c} and frames ${d} do not fit`);
  }
  const { graph } = logits;
  const lattice = describeLattice(labels, labelLengths, classes);
  const counts = frameMask(frames, time);
  const emissions = transpose(matmul(logSoftmax(logits), lattice.pick), [1, 0, 2]);
  const { alpha, last, gamma } = scanBothWays(emissions, counts, lattice);
  const losses = neg(logSumExpRows(graph.emit1("Add", [last, lattice.end], lattice.end.shape)));
  graph.record(losses, [emissions], (dy) => {
    const mask = graph.emit1("Cast", [counts], [time, batch, 1], { to: FLOAT });
    const perLine = reshape(losses, [1, batch, 1]);
    const beta = sub(gamma, mul(emissions, mask));
    const occupancy = exp(add(add(alpha, beta), perLine));
    return [neg(mul(mul(occupancy, mask), reshape(dy, [1, batch, 1])))];
  });
  return reduceMean(losses);
}

/** `[T, B, 1]`, bool: true for frames that count, false for padding. */
function frameMask(frames: Tensor, time: number): Tensor {
  const { graph } = frames;
  const batch = frames.shape[0] as number;
  const index = graph.constant(
    Array.from({ length: time }, (_, t) => t),
    [time, 1],
    "int64",
  );
  const counts = graph.emit1("Less", [index, frames], [time, batch], {}, "bool");
  return graph.emit1("Unsqueeze", [counts, graph.indices([2])], [time, batch, 1], {}, "bool");
}

/** `[B, S] -> [B]`: the logarithm of the sum of the exponentials of each row. */
function logSumExpRows(x: Tensor): Tensor {
  return x.graph.emit1("ReduceLogSumExp", [x], [x.shape[0] as number], { axes: [1], keepdims: 0 });
}
