/** Operators that work on each value by itself, on images in blocks of channels (`layout.ts`). */

import type { Tensor } from "../../graph.ts";
import { type Shape, sameShape } from "../../shape.ts";
import { reshape } from "../reshape.ts";
import { blockedTwin, canBlock, fromBlocked, toBlocked } from "./layout.ts";

/**
 * `opType` of two operands, at least one of which stands in blocks and has the result's shape; the other may be like it, a
 * single number, or one number for each channel (`[1, C, 1, 1]`) or each channel of each image (`[N, C, 1, 1]`).
 * @returns undefined where it is none of these
 */
export function blockedBroadcast(
  opType: string,
  operands: readonly [Tensor, Tensor],
  shape: Shape,
): Tensor | undefined {
  const image = operands.find((operand) => blockedTwin(operand) && sameShape(operand.shape, shape));
  if (!image || !canBlock(image)) return undefined;
  const { graph } = image;
  const forms = operands.map((operand) => formOf(operand, shape));
  if (forms.includes(undefined)) return undefined;
  const [batch, channels, height, width] = shape as [number, number, number, number];
  const block = graph.channelBlock as number;
  const views = operands.map((operand, i) => {
    if (forms[i] === "number") return operand;
    if (forms[i] === "image")
      return reshape(toBlocked(operand), [batch, channels / block, height * width, block]);
    return reshape(operand, [operand.shape[0]!, channels / block, 1, block]);
  });
  const y = graph.emit1(opType, views, [batch, channels / block, height * width, block]);
  return fromBlocked(reshape(y, shape));
}

function formOf({ shape }: Tensor, image: Shape): "image" | "number" | "channels" | undefined {
  if (sameShape(shape, image)) return "image";
  if (shape.every((dim) => dim === 1)) return "number";
  const [batch, channels, ...rest] = shape;
  const fits = shape.length === 4 && (batch === 1 || batch === image[0]) && channels === image[1];
  return fits && rest.every((dim) => dim === 1) ? "channels" : undefined;
}
