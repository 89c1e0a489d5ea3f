import { Graph, type Tensor } from "../../graph.ts";
import { add, sub } from "../arithmetic.ts";
import { exp } from "../elementwise.ts";
import { slice } from "../padAndSlice.ts";
import { type LabelLattice, LOG_ZERO } from "./labelLattice.ts";

/**
 * Both recursions in one loop, whose cost is mostly that of starting so many small operators. With
 * `gamma[t, s] = beta[t, s] + e[t, s]` they have one form: gamma's is alpha's with time and places running backwards. So lines and
 * their mirror images go through alpha's recursion side by side.
 * @param emissions `[T, B, S]` @param counts `[T, B, 1]`
 */
export function scanBothWays(
  emissions: Tensor,
  counts: Tensor,
  { batch, places, skip, lastBlank }: LabelLattice,
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
