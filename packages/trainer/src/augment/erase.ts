import { type Graph, ops, type Tensor } from "@numera/graph";
import type { Random } from "@numera/random";

/** Sides of the square in pixels. */
const [SMALLEST, LARGEST] = [3, 6];

/** How far its center may be from the image's, as a share of what would bring it to the edge: there are no digits. */
const ABOUT = 0.8;

/**
 * How near its center a pixel's center must be for the square to touch it, half the side and half a pixel, and where the square's
 * center is, counted from the image's; all in pixels, all 0 where nothing is erased.
 */
export function drawErasure(
  share: number,
  height: number,
  width: number,
  random: Random,
): readonly [reach: number, x: number, y: number] {
  const erased = random.uniform() < share;
  const side = SMALLEST + random.integer(LARGEST - SMALLEST + 1);
  const x = (random.uniform(-ABOUT, ABOUT) * (width - side)) / 2;
  const y = (random.uniform(-ABOUT, ABOUT) * (height - side)) / 2;
  return erased ? [(side + 1) / 2, x, y] : [0, 0, 0];
}

/**
 * Takes a square out of some images, so that no part of a digit is relied on alone (Zhong et al. 2017, "Random erasing data
 * augmentation"; of about this size in Byerly et al. 2020, "No routing needed between capsules").
 * @param image `[N, 1, H, W]` @param squares `[N, 3]`, of `drawErasure`
 */
export function erase(graph: Graph, image: Tensor, squares: Tensor): Tensor {
  const [count, , height, width] = image.shape as [number, number, number, number];
  const value = (at: number) => ops.slice(squares, [1], [at], [at + 1]);
  /** How much of each place along a side of `side` pixels lies within the square, `[N, side]`. */
  const within = (side: number, center: Tensor) => {
    const places = Float32Array.from({ length: side }, (_, i) => i - (side - 1) / 2);
    const shape = [count, side];
    const distance = graph.emit1("Abs", [ops.sub(graph.constant(places, [1, side]), center)], shape);
    return graph.emit1("Clip", [ops.sub(value(0), distance), graph.scalar(0), graph.scalar(1)], shape);
  };
  const rows = ops.reshape(within(height, value(2)), [count, 1, height, 1]);
  const columns = ops.reshape(within(width, value(1)), [count, 1, 1, width]);
  return ops.sub(image, ops.mul(ops.mul(image, rows), columns));
}
