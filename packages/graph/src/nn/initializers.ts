import type { Random } from "@numera/random";

/** Fills a new parameter of the given shape. */
export type Initializer = (shape: readonly number[], random: Random) => Float32Array;

function count(shape: readonly number[]): number {
  return shape.reduce((product, dim) => product * dim, 1);
}

/** Inputs that feed one output: channels times window for a convolution `[K, C, kh, kw]`, rows for a matrix `[in, out]`. */
function fanIn(shape: readonly number[]): number {
  return shape.length === 2 ? (shape[0] as number) : count(shape.slice(1));
}

export const zeros: Initializer = (shape) => new Float32Array(count(shape));

export const ones: Initializer = (shape) => new Float32Array(count(shape)).fill(1);

/** Normal with variance `2 / fanIn`, which keeps the scale of activations through ReLUs (He et al. 2015). */
export const heNormal: Initializer = (shape, random) => {
  const deviation = Math.sqrt(2 / fanIn(shape));
  return random.fillNormal(new Float32Array(count(shape))).map((value) => value * deviation);
};

/** Normal with variance `1 / fanIn`, for layers without a ReLU behind them (LeCun et al. 1998, "Efficient backprop"). */
export const leCunNormal: Initializer = (shape, random) => {
  const deviation = Math.sqrt(1 / fanIn(shape));
  return random.fillNormal(new Float32Array(count(shape))).map((value) => value * deviation);
};
