import { TrainerError } from "../trainerError.ts";

/** Which way a feature may pull: up (1), down (-1), or as the data say (0). */
export type Sign = 1 | -1 | 0;

export interface LogisticExample {
  /** `[features]` */
  readonly features: readonly number[];
  readonly right: boolean;
  /** How many examples it counts as. Default 1. */
  readonly weight?: number;
}

export interface LogisticOptions {
  /** By feature; a weight that would have the other sign is 0 instead. Default: all free. */
  readonly signs?: readonly Sign[];
  /** The L2 penalty `l2 / 2 * |weights|^2` on the sum of losses; the bias is free of it. Default 1. */
  readonly l2?: number;
}

/** P(right | x) = 1 / (1 + exp(-(weights . x + bias))) */
export interface LogisticModel {
  readonly weights: readonly number[];
  readonly bias: number;
}

const MOST_STEPS = 100;
const CONVERGED = 1e-9;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares), halving a step that does not lower the
 * loss. Features should be of like scale, as the penalty is the same for all.
 *
 * @throws where there is no right or no wrong example, or the examples' features differ in number
 */
export function fitLogistic(
  examples: readonly LogisticExample[],
  { signs, l2 = 1 }: LogisticOptions = {},
): LogisticModel {
  const count = examples[0]?.features.length ?? 0;
  const rights = examples.filter(({ right }) => right).length;
  if (rights === 0 || rights === examples.length) {
    throw new TrainerError(
      "invalid-labels",
      `logistic regression: expected right and wrong examples, got ${rights} right of ${examples.length}`,
    );
  }
  if (examples.some(({ features }) => features.length !== count)) {
    throw new TrainerError(
      "invalid-labels",
      `logistic regression: expected ${count} features of every example`,
    );
  }
  const free = Array.from({ length: count }, (_, i) => i);
  let start: number[] = new Array(count + 1).fill(0);
  for (;;) {
    const theta = newton(examples, free, l2, start);
    // Least useful first: of the features that pull the wrong way the one that pulls hardest is let go.
    const worst = free
      .map((feature, i) => ({ feature, against: -(signs?.[feature] ?? 0) * theta[i]! }))
      .reduce((a, b) => (b.against > a.against ? b : a), { feature: -1, against: 0 });
    if (worst.against > 0) {
      const at = free.indexOf(worst.feature);
      free.splice(at, 1);
      // The others are not far from where they will be.
      start = theta.filter((_, i) => i !== at);
      continue;
    }
    const weights = new Array<number>(count).fill(0);
    free.forEach((feature, i) => {
      weights[feature] = theta[i]!;
    });
    return { weights, bias: theta[free.length]! };
  }
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The weights of the features named, and the bias behind them. @param start where the search begins */
function newton(
  examples: readonly LogisticExample[],
  features: readonly number[],
  l2: number,
  start: readonly number[],
): number[] {
  const objective = penalizedLoss(examples, features, l2);
  let theta = [...start];
  let loss = objective.loss(theta);
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = objective.newtonStep(theta);
    let next = theta;
    let nextLoss = loss;
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      next = theta.map((value, i) => value - scale * move[i]!);
      nextLoss = objective.loss(next);
      if (nextLoss <= loss) break;
    }
    const gain = loss - nextLoss;
    if (gain < 0) break;
    [theta, loss] = [next, nextLoss];
    if (gain <= CONVERGED * Math.max(1, loss)) break;
  }
  return theta;
}

/** What is minimized: the examples' losses and the penalty on the weights, of the features named and the bias behind them. */
function penalizedLoss(examples: readonly LogisticExample[], features: readonly number[], l2: number) {
  const size = features.length + 1;
  const count = examples.length;
  // Row-major, with a 1 for the bias; plain loops, as a cross-validation goes over many thousand rows many times.
  const rows = new Float64Array(count * size).fill(1);
  const sides = new Float64Array(count);
  const shares = new Float64Array(count);
  examples.forEach((example, n) => {
    for (let i = 0; i + 1 < size; i++) rows[n * size + i] = example.features[features[i]!]!;
    sides[n] = example.right ? 1 : -1;
    shares[n] = example.weight ?? 1;
  });
  const penalty = (i: number) => (i + 1 < size ? l2 : 0);
  return {
    loss(weights: readonly number[]): number {
      const theta = Float64Array.from(weights);
      let sum = theta.reduce((total, value, i) => total + (penalty(i) / 2) * value * value, 0);
      for (let n = 0, at = 0; n < count; n++) {
        let logit = 0;
        for (let i = 0; i < size; i++, at++) logit += theta[i]! * rows[at]!;
        const margin = sides[n]! * logit;
        // ln(1 + exp(-margin)), without overflow
        sum += shares[n]! * (Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin))));
      }
      return sum;
    },

    /** The inverse of the Hessian times the gradient. */
    newtonStep(weights: readonly number[]): number[] {
      const theta = Float64Array.from(weights);
      const gradient = theta.map((value, i) => penalty(i) * value);
      // Its lower half.
      const hessian = new Float64Array(size * size);
      for (let n = 0, row = 0; n < count; n++, row += size) {
        let logit = 0;
        for (let i = 0; i < size; i++) logit += theta[i]! * rows[row + i]!;
        const p = sigmoid(logit);
        const slope = shares[n]! * (p - (sides[n]! > 0 ? 1 : 0));
        const curvature = shares[n]! * p * (1 - p);
        for (let i = 0; i < size; i++) {
          const value = rows[row + i]!;
          gradient[i]! += slope * value;
          const weighed = curvature * value;
          for (let j = 0; j <= i; j++) hessian[i * size + j]! += weighed * rows[row + j]!;
        }
      }
      // A hair on the diagonal keeps it invertible where a feature is the same everywhere.
      const whole = Array.from({ length: size }, (_, i) =>
        Array.from(
          { length: size },
          (_, j) => hessian[Math.max(i, j) * size + Math.min(i, j)]! + (i === j ? penalty(i) + 1e-9 : 0),
        ),
      );
      return solve(whole, [...gradient]);
    },
  };
}

/** x of matrix x = right side, the matrix being symmetric and positive definite: elimination from the top. */
function solve(matrix: readonly (readonly number[])[], side: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, side[i]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= size; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let value = rows[i]![size]!;
    for (let k = i + 1; k < size; k++) value -= rows[i]![k]! * x[k]!;
    x[i] = value / rows[i]![i]!;
  }
  return x;
}
