import { type Graph, ops, type Tensor } from "@numera/graph";
import type { Random } from "@numera/random";

/** How far a stroke is taken at most from what it is to a pixel more on each side, and to a pixel less. */
const MOST = { thicker: 0.8, thinner: 0.6 };

/** Two numbers of which one is 0, both where the stroke stays as it is: how far it is thickened, how far thinned. */
export function drawStroke(share: number, random: Random): readonly [thicker: number, thinner: number] {
  const place = random.uniform();
  const amount = random.uniform();
  if (place >= share) return [0, 0];
  return place < share / 2 ? [amount * MOST.thicker, 0] : [0, amount * MOST.thinner];
}

/**
 * Another pen: every pixel goes a part of the way to the most ink of its 3x3 neighborhood, and to the least.
 * @param image `[N, 1, H, W]` @param amounts `[N, 2]`, of `drawStroke`
 */
export function stroke(graph: Graph, image: Tensor, amounts: Tensor): Tensor {
  const window = { kernel_shape: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1] };
  const most = (x: Tensor) => graph.emit1("MaxPool", [x], x.shape, window);
  const count = image.shape[0] as number;
  const amount = (at: number) => ops.reshape(ops.slice(amounts, [1], [at], [at + 1]), [count, 1, 1, 1]);
  const thicker = ops.mul(ops.sub(most(image), image), amount(0));
  // The least of a neighborhood is the negative of the most of the negative.
  const thinner = ops.mul(ops.add(most(ops.scale(image, -1)), image), amount(1));
  return ops.sub(ops.add(image, thicker), thinner);
}
