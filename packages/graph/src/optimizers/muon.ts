import type { Tensor } from "../graph.ts";
import { add, div, mul, sub } from "../ops/arithmetic.ts";
import { sqrt, square } from "../ops/elementwise.ts";
import { matmul } from "../ops/matmul.ts";
import { reduceSum } from "../ops/reduce.ts";
import { reshape } from "../ops/reshape.ts";
import { scale } from "../ops/scale.ts";
import { transpose } from "../ops/transpose.ts";
import { adamW } from "./adam.ts";
import type { Optimizer } from "./optimizer.ts";

export interface MuonOptions {
  /** Share of the last momentum that is kept. */
  readonly momentum?: number;
  /** Share of each weight, times the learning rate, taken off at every step; vectors are not decayed. */
  readonly weightDecay?: number;
  /** Layers whose weights AdamW updates, as `name.weight`: those that give the logits. */
  readonly byAdam?: readonly string[];
}

/** Coefficients and number of the Newton-Schulz iterations of the reference implementation. */
const [A, B, C] = [3.4445, -4.775, 2.0315];
const ITERATIONS = 5;

/** Root mean square of an update before the learning rate: what Adam's has, so that its rates can be used (Liu et al.). */
const ADAM_RMS = 0.2;

/**
 * Muon (Jordan et al. 2024; Liu et al. 2025, "Muon is scalable for LLM training", equation 4): the momentum of a weight
 * matrix is replaced by the nearest semi-orthogonal one, so that every direction of it learns at the same rate:
 * `m = momentum m + g`, `O = NewtonSchulz(g + momentum m)`,
 * `p = p - lr (0.2 sqrt(max(rows, columns)) O + weightDecay p)`.
 * The weights `[K, C, kh, kw]` of a convolution are a matrix `[K, C kh kw]`. Vectors, and the layers named in `byAdam`,
 * are updated by AdamW with the same rate and decay.
 */
export function muon({
  momentum = 0.95,
  weightDecay = 0.01,
  byAdam = ["output"],
}: MuonOptions = {}): Optimizer {
  const adam = adamW({ weightDecay });
  const left = new Set(byAdam.map((layer) => `${layer}.weight`));
  return {
    name: "muon",
    settings: { momentum, weightDecay },
    slots: adam.slots,
    // Products along the shorter side.
    workOn: (name, [rows = 1, ...rest]) => {
      const columns = rest.reduce((product, dim) => product * dim, 1);
      const byValue = rest.length === 0 || left.has(name);
      return rows * columns * (byValue ? 1 : 1 + Math.min(rows, columns));
    },
    begin: (scalars) => {
      const byAdamW = adam.begin(scalars);
      const shrink = scale(scalars.learningRate, weightDecay);
      return (parameter, gradient, slots) => {
        if (parameter.shape.length < 2 || left.has(parameter.name))
          return byAdamW(parameter, gradient, slots);
        // Adam's variance stays as it is: matrices have no use for it.
        const [mean, variance] = slots as [Tensor, Tensor];
        const nextMean = add(scale(mean, momentum), gradient);
        const direction = orthogonalized(add(scale(nextMean, momentum), gradient));
        const decayed = weightDecay > 0 ? sub(parameter, mul(parameter, shrink)) : parameter;
        return {
          parameter: sub(decayed, mul(direction, scalars.learningRate)),
          slots: [nextMean, variance],
        };
      };
    },
  };
}

/**
 * The nearest semi-orthogonal matrix, roughly: singular values between 0.7 and 1.2; scaled to `ADAM_RMS`. An iteration
 * `X = (A + B G + C G G) X` with `G = X X^T` only ever multiplies X by polynomials in G, so all of them are done on the
 * small G ("Gram Newton-Schulz"): `Q = A + B G + C G G`, `P = Q P`, `G = Q G Q`, and X is multiplied by P once, at the end.
 */
function orthogonalized(gradient: Tensor): Tensor {
  const [rows, ...rest] = gradient.shape as [number, ...number[]];
  const columns = rest.reduce((product, dim) => product * dim, 1);
  const matrix = reshape(gradient, [rows, columns]);
  // The Gram matrix is formed on the shorter side.
  const tall = rows > columns;
  const side = Math.min(rows, columns);
  const norm = add(sqrt(reduceSum(square(matrix), [0, 1])), matrix.graph.scalar(1e-7));
  const unit = div(matrix, norm);
  const turned = transpose(unit, [1, 0]);
  const linear = matrix.graph.constant(scaledIdentity(side, A), [side, side]);
  let gram = tall ? matmul(turned, unit) : matmul(unit, turned);
  let product: Tensor | undefined;
  for (let i = 0; i < ITERATIONS; i++) {
    const factor = add(add(linear, scale(gram, B)), scale(matmul(gram, gram), C));
    product = product === undefined ? factor : matmul(factor, product);
    if (i + 1 < ITERATIONS) gram = matmul(matmul(factor, gram), factor);
  }
  const scaled = scale(product as Tensor, ADAM_RMS * Math.sqrt(Math.max(rows, columns)));
  return reshape(tall ? matmul(unit, scaled) : matmul(scaled, unit), gradient.shape);
}

/** `factor` times the identity, `[side, side]`. */
function scaledIdentity(side: number, factor: number): Float32Array {
  const values = new Float32Array(side * side);
  for (let i = 0; i < side; i++) values[i * (side + 1)] = factor;
  return values;
}
