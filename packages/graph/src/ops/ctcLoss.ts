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
 * Both recursions run in one ONNX Scan loop.
 */
import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { Graph } from "../graph.ts";
import { formatShape, staticShape } from "../shape.ts";
import { add, mul, neg, sub } from "./arithmetic.ts";
import { logSoftmax } from "./crossEntropy.ts";
import { exp } from "./elementwise.ts";
import { matmul } from "./matmul.ts";
import { slice } from "./padAndSlice.ts";
import { reduceMean } from "./reduce.ts";
import { reshape } from "./reshape.ts";
import { transpose } from "./transpose.ts";

/** Stands for log 0: adding log-probabilities to it keeps it far below all of them, and it never gives NaN. */
const LOG_ZERO = -1e30;

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

/** The lattice of one label per line: which classes stand at its S places, and which moves are allowed. */
interface Lattice {
  readonly batch: number;
  readonly places: number;
  /** `[B, C, S]`: 1 where place s names class c. */
  readonly pick: Tensor;
  /** `[B, S]`: 0 where place s can be reached from s - 2, else log 0. */
  readonly skip: Tensor;
  /** `[B, S]`: 0 at the two places where a label can end, else log 0. */
  readonly end: Tensor;
  /** `[B, S]`, places counted from the right: 0 at the blank behind the label, else log 0. */
  readonly lastBlank: Tensor;
}

function describeLattice(labels: Tensor, labelLengths: Tensor, classes: number): Lattice {
  const { graph } = labels;
  const [batch, length] = labels.shape as [number, number];
  const places = 2 * length + 1;
  const blanks = (count: number) => graph.constant(new Array(batch * count).fill(0), [batch, count], "int64");
  const int64 = (opType: string, inputs: Tensor[], shape: readonly number[], attributes = {}) =>
    graph.emit1(opType, inputs, shape, attributes, "int64");
  const pairs = int64(
    "Concat",
    [
      int64("Unsqueeze", [blanks(length), graph.indices([2])], [batch, length, 1]),
      int64("Unsqueeze", [labels, graph.indices([2])], [batch, length, 1]),
    ],
    [batch, length, 2],
    { axis: 2 },
  );
  const flat = int64("Reshape", [pairs, graph.indices([batch, 2 * length])], [batch, 2 * length]);
  const extended = int64("Concat", [flat, blanks(1)], [batch, places], { axis: 1 });
  const offOn = graph.constant([0, 1], [2]);
  const oneHot = graph.emit1(
    "OneHot",
    [extended, graph.constant([classes], [], "int64"), offOn],
    [batch, places, classes],
  );

  const shape = [batch, places];
  const bool = (opType: string, inputs: Tensor[]) => graph.emit1(opType, inputs, shape, {}, "bool");
  const penalty = (allowed: Tensor) =>
    graph.emit1("Where", [allowed, graph.scalar(0), graph.scalar(LOG_ZERO)], shape);
  // A skip is allowed onto a class that differs from the one two places before; the blanks are equal to each other.
  const twoBefore = int64(
    "Concat",
    [
      blanks(2),
      int64(
        "Slice",
        [extended, graph.indices([0]), graph.indices([places - 2]), graph.indices([1])],
        [batch, places - 2],
      ),
    ],
    shape,
    { axis: 1 },
  );
  const isClass = bool("Greater", [extended, graph.constant([0], [], "int64")]);
  const skip = penalty(bool("And", [isClass, bool("Not", [bool("Equal", [extended, twoBefore])])]));
  const place = graph.constant(
    Array.from({ length: places }, (_, s) => s),
    [1, places],
    "int64",
  );
  const last = int64(
    "Mul",
    [int64("Unsqueeze", [labelLengths, graph.indices([1])], [batch, 1]), graph.constant([2], [], "int64")],
    [batch, 1],
  );
  const lastClass = int64("Sub", [last, graph.constant([1], [], "int64")], [batch, 1]);
  const end = penalty(bool("Or", [bool("Equal", [place, last]), bool("Equal", [place, lastClass])]));
  const fromRight = graph.constant(
    Array.from({ length: places }, (_, s) => places - 1 - s),
    [1, places],
    "int64",
  );
  const lastBlank = penalty(bool("Equal", [fromRight, last]));
  return { batch, places, pick: transpose(oneHot, [0, 2, 1]), skip, end, lastBlank };
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

/**
 * Both recursions in one loop, whose cost is mostly that of starting so many small operators. With
 * `gamma[t, s] = beta[t, s] + e[t, s]` they have one form: gamma's is alpha's with time and places running backwards. So lines and
 * their mirror images go through alpha's recursion side by side.
 * @param emissions `[T, B, S]` @param counts `[T, B, 1]`
 */
function scanBothWays(
  emissions: Tensor,
  counts: Tensor,
  { batch, places, skip, lastBlank }: Lattice,
): { alpha: Tensor; last: Tensor; gamma: Tensor } {
  const { graph } = emissions;
  const time = emissions.shape[0] as number;
  const firstBlank = new Array(batch * places).fill(LOG_ZERO);
  for (let line = 0; line < batch; line++) firstBlank[line * places] = 0;
  const both = (forward: Tensor, backward: Tensor, axis: number) => {
    const shape = forward.shape.map((dim, i) => (i === axis ? 2 * (dim as number) : dim));
    return graph.emit1("Concat", [forward, backward], shape, { axis }, forward.dtype);
  };
  const skips = both(skip, mirrored(moved(skip, -2), [1]), 0);
  const body = new Graph({ outer: graph });
  const before = body.input("before", [2 * batch, places]);
  const emission = body.input("emission", [2 * batch, places]);
  const counted = body.input("counted", [2 * batch, 1], "bool");
  const fromTwoBefore = body.emit1("Add", [moved(before, 2), skips], before.shape);
  const arrived = body.emit1(
    "Add",
    [logSumExp([before, moved(before, 1), fromTwoBefore]), emission],
    before.shape,
  );
  const after = body.emit1("Where", [counted, arrived, before], before.shape);
  body.output(after, "next");
  body.output(after, "all");
  const [last, all] = graph.emit(
    "Scan",
    [
      both(graph.constant(firstBlank, [batch, places]), lastBlank, 0),
      both(emissions, mirrored(emissions, [0, 2]), 1),
      both(counts, mirrored(counts, [0]), 1),
    ],
    { body, num_scan_inputs: 2 },
    { shape: [2 * batch, places] },
    { shape: [time, 2 * batch, places] },
  ) as [Tensor, Tensor];
  return {
    alpha: slice(all, [1], [0], [batch]),
    last: slice(last, [0], [0], [batch]),
    gamma: mirrored(slice(all, [1], [batch], [2 * batch]), [0, 2]),
  };
}

/** The elements in reverse order along the axes. */
function mirrored(x: Tensor, axes: readonly number[]): Tensor {
  const { graph } = x;
  const lists = [axes.map(() => -1), axes.map(() => -1e6), axes, axes.map(() => -1)];
  const bounds = lists.map((list) => graph.indices(list));
  return graph.emit1("Slice", [x, ...bounds], x.shape, {}, x.dtype);
}

/** `[B, S]` with values moved `by` places to the right (left where negative); log 0 comes in. */
function moved(x: Tensor, by: number): Tensor {
  const { graph } = x;
  return graph.emit1("Pad", [x, graph.indices([0, by, 0, -by]), graph.scalar(LOG_ZERO)], x.shape, {
    mode: "constant",
  });
}

/** `log(exp a + exp b + exp c)`, element by element, safe for log 0. */
function logSumExp(terms: readonly [Tensor, Tensor, Tensor]): Tensor {
  const [{ graph, shape }] = terms;
  const largest = graph.emit1("Max", terms, shape);
  const sum = graph.emit1(
    "Sum",
    terms.map((term) => exp(sub(term, largest))),
    shape,
  );
  return add(graph.emit1("Log", [sum], shape), largest);
}

/** `[B, S] -> [B]`: the logarithm of the sum of the exponentials of each row. */
function logSumExpRows(x: Tensor): Tensor {
  return x.graph.emit1("ReduceLogSumExp", [x], [x.shape[0] as number], { axes: [1], keepdims: 0 });
}
