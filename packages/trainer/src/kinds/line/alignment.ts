/**
 * Where in a line its characters stand, told to the network beside the label. CTC alone takes tens of thousands of strings
 * to find out that blanks lie between characters; synthetic strings know their places, and a framewise cross-entropy that
 * names each character at its middle saves that time and keeps neighbors that touch apart.
 */

import { lineMargin } from "@numera/contract";
import { type BatchValue, ops, type Tensor } from "@numera/graph";
import type { LineModel } from "../../models/lineNet.ts";
import { type LineExample, paddedWidth } from "./batch.ts";

const BLANK = 0;
/**
 * Left to CTC: the neighbors of a character's middle, frames in which two characters have theirs, and two equal characters
 * in frames side by side, which named both would be read as one.
 */
const FREE = -1;

/**
 * The class that each frame of a line should name, `FREE` where CTC is to decide.
 * @returns as many as the line has frames
 */
export function frameTargets(example: LineExample, model: LineModel): Int32Array {
  const { classes } = example;
  const frames = Math.ceil(paddedWidth(example) / model.stride);
  const targets = new Int32Array(frames).fill(BLANK);
  const middles = example.middles.map((x) => Math.floor((x + lineMargin) / model.stride));
  for (const middle of middles) targets.fill(FREE, Math.max(0, middle - 1), middle + 2);
  middles.forEach((middle, i) => {
    // Characters above one another, or out of their order, have no frame of their own.
    const alone = middles.every((other, j) => {
      const apart = j < i ? middle - other : other - middle;
      return j === i || apart > (classes[j] === classes[i] ? 1 : 0);
    });
    if (alone && middle >= 0 && middle < frames) targets[middle] = classes[i]!;
  });
  return targets;
}

/** The targets of a batch as `alignmentLoss` takes them: `[B, T, classes]`, 1 at the class of each frame that has one. */
export function alignmentBatch(
  examples: readonly LineExample[],
  model: LineModel,
  width: number,
  classes: number,
): BatchValue & { readonly data: Float32Array } {
  const frames = width / model.stride;
  const data = new Float32Array(examples.length * frames * classes);
  examples.forEach((example, n) => {
    frameTargets(example, model).forEach((target, t) => {
      if (target !== FREE) data[(n * frames + t) * classes + target] = 1;
    });
  });
  return { data, shape: [examples.length, frames, classes] };
}

/**
 * Mean over the lines of `-sum over frames t and classes c of target[t, c] log p[t, c]`, in nats.
 * @param logits `[B, T, C]` @param target of the same shape
 */
export function alignmentLoss(logits: Tensor, target: Tensor): Tensor {
  const perLine = ops.reduceSum(ops.mul(ops.logSoftmax(logits), target), [1, 2]);
  return ops.neg(ops.reduceMean(perLine));
}
