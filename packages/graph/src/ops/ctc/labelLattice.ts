import type { Tensor } from "../../graph.ts";
import { transpose } from "../transpose.ts";

/** Stands for log 0: adding log-probabilities to it keeps it far below all of them, and it never gives NaN. */
export const LOG_ZERO = -1e30;

/** The lattice of one label per line: which classes stand at its S places, and which moves are allowed. */
export interface LabelLattice {
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

/** @param labels `[B, L]` int64 @param labelLengths `[B]` int64 */
export function describeLattice(labels: Tensor, labelLengths: Tensor, classes: number): LabelLattice {
  const { graph } = labels;
  const [batch, length] = labels.shape as [number, number];
  const places = 2 * length + 1;
  const extended = withBlanks(labels);
  const offOn = graph.constant([0, 1], [2]);
  const count = graph.constant([classes], [], "int64");
  const oneHot = graph.emit1("OneHot", [extended, count, offOn], [batch, places, classes]);
  const skip = skipPenalties(extended);
  const { end, lastBlank } = endPenalties(labelLengths, places);
  return { batch, places, pick: transpose(oneHot, [0, 2, 1]), skip, end, lastBlank };
}

/** `[B, L]` to `[B, 2 L + 1]`: the classes with blanks between and around them. */
function withBlanks(labels: Tensor): Tensor {
  const { graph } = labels;
  const [batch, length] = labels.shape as [number, number];
  const column = (tensor: Tensor) => int64("Unsqueeze", [tensor, graph.indices([2])], [batch, length, 1]);
  const columns = [column(blanks(labels, length)), column(labels)];
  const pairs = int64("Concat", columns, [batch, length, 2], { axis: 2 });
  const flat = int64("Reshape", [pairs, graph.indices([batch, 2 * length])], [batch, 2 * length]);
  return int64("Concat", [flat, blanks(labels, 1)], [batch, 2 * length + 1], { axis: 1 });
}

/** A skip is allowed onto a class that differs from the one two places before; the blanks are equal to each other. */
function skipPenalties(extended: Tensor): Tensor {
  const { graph } = extended;
  const [batch, places] = extended.shape as [number, number];
  const shape = [batch, places];
  const before = blanks(extended, 2);
  const bounds = [[0], [places - 2], [1]].map((list) => graph.indices(list));
  const shifted = int64("Slice", [extended, ...bounds], [batch, places - 2]);
  const twoBefore = int64("Concat", [before, shifted], shape, { axis: 1 });
  const isClass = bool("Greater", [extended, integer(extended, 0)], shape);
  const equal = bool("Equal", [extended, twoBefore], shape);
  return penalty(bool("And", [isClass, bool("Not", [equal], shape)], shape));
}

/** A label ends in its last class or in the blank behind it. */
function endPenalties(labelLengths: Tensor, places: number): Pick<LabelLattice, "end" | "lastBlank"> {
  const { graph } = labelLengths;
  const batch = labelLengths.shape[0] as number;
  const shape = [batch, places];
  const counted = (of: (place: number) => number) =>
    graph.constant(
      Array.from({ length: places }, (_, place) => of(place)),
      [1, places],
      "int64",
    );
  const place = counted((s) => s);
  const lengths = int64("Unsqueeze", [labelLengths, graph.indices([1])], [batch, 1]);
  const last = int64("Mul", [lengths, integer(labelLengths, 2)], [batch, 1]);
  const lastClass = int64("Sub", [last, integer(labelLengths, 1)], [batch, 1]);
  const inEither = [last, lastClass].map((ending) => bool("Equal", [place, ending], shape));
  const end = penalty(bool("Or", inEither, shape));
  const fromRight = counted((s) => places - 1 - s);
  return { end, lastBlank: penalty(bool("Equal", [fromRight, last], shape)) };
}

/** `[B, count]` of blanks, for a tensor's batch. */
function blanks({ graph, shape }: Tensor, count: number): Tensor {
  const batch = shape[0] as number;
  return graph.constant(new Array(batch * count).fill(0), [batch, count], "int64");
}

function integer({ graph }: Tensor, value: number): Tensor {
  return graph.constant([value], [], "int64");
}

function int64(opType: string, inputs: readonly Tensor[], shape: readonly number[], attributes = {}): Tensor {
  return inputs[0]!.graph.emit1(opType, inputs, shape, attributes, "int64");
}

function bool(opType: string, inputs: readonly Tensor[], shape: readonly number[]): Tensor {
  return inputs[0]!.graph.emit1(opType, inputs, shape, {}, "bool");
}

/** 0 where it is allowed, else log 0. */
function penalty(allowed: Tensor): Tensor {
  const { graph, shape } = allowed;
  return graph.emit1("Where", [allowed, graph.scalar(0), graph.scalar(LOG_ZERO)], shape);
}
