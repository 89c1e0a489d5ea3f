import { cholesky, inverseOf, solveLower, solveUpper } from "./cholesky.ts";

/** Least variance of the noise, which also keeps the matrix positive definite; losses have the variance 1. */
const LEAST_NOISE = 1e-6;
const STEPS = 40;
const RATE = 0.2;

/**
 * A Gaussian process with the mean 0, the Matérn 5/2 kernel with one length scale per parameter
 * (k(r) = (1 + sqrt(5) r + 5/3 r^2) exp(-sqrt(5) r)), and noise. C. E. Rasmussen and C. K. I. Williams: "Gaussian processes for machine
 * learning", 2006, algorithm 2.1. The length scales and the noise are where the logarithm of the likelihood and of their priors is
 * highest; the prior of the length scales is C. Hvarfner's, E. Hellsten's and L. Nardi's ("Vanilla Bayesian optimization performs great
 * in high dimensions", 2024, section 4.1), wider the more parameters there are.
 */
export class GaussianProcess {
  readonly #points: readonly Float64Array[];
  /** Squared gaps of each pair j < i in each parameter, pair by pair. */
  readonly #gaps: Float64Array;
  /** Squared distances of the pairs in length scales. */
  readonly #distances: Float64Array;
  readonly #isChoice: readonly boolean[];
  readonly #lengths: Float64Array;
  readonly #noise: number;
  readonly #factor: Float64Array;
  readonly #weights: Float64Array;

  private constructor(
    points: readonly Float64Array[],
    losses: Float64Array,
    isChoice: readonly boolean[],
    logs: Float64Array,
    gaps: Float64Array,
  ) {
    const dimensions = isChoice.length;
    this.#points = points;
    this.#gaps = gaps;
    this.#isChoice = isChoice;
    this.#lengths = logs.slice(0, dimensions).map(Math.exp);
    this.#noise = LEAST_NOISE + Math.exp(logs[dimensions]!);
    const n = points.length;
    this.#distances = distancesOf(gaps, this.#lengths);
    this.#factor = cholesky(this.#covariance(), n)!;
    this.#weights = solveUpper(this.#factor, n, solveLower(this.#factor, n, losses));
  }

  /**
   * @param points one feature for each parameter, [n][parameters]
   * @param losses n of them, with mean 0 and variance 1 or so
   */
  static fit(
    points: readonly Float64Array[],
    losses: Float64Array,
    isChoice: readonly boolean[],
  ): GaussianProcess {
    const dimensions = isChoice.length;
    const logs = new Float64Array(dimensions + 1).fill(Math.log(0.3) + 0.5 * Math.log(dimensions));
    logs[dimensions] = Math.log(1e-3);
    let best = logs.slice();
    let highest = Number.NEGATIVE_INFINITY;
    const gaps = squaredGaps(points, isChoice);
    // Adam (Kingma and Ba 2015): a few parameters, a smooth function, and no line search that noise could mislead.
    const [mean, square] = [new Float64Array(dimensions + 1), new Float64Array(dimensions + 1)];
    for (let step = 1; step <= STEPS; step++) {
      const { value, slope } = new GaussianProcess(points, losses, isChoice, logs, gaps).#posterior(
        losses,
        logs,
      );
      if (value > highest) [highest, best] = [value, logs.slice()];
      for (let i = 0; i <= dimensions; i++) {
        mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!;
        square[i] = 0.99 * square[i]! + 0.01 * slope[i]! ** 2;
        const size = Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-8;
        logs[i]! += (RATE * mean[i]!) / (1 - 0.9 ** step) / size;
      }
    }
    return new GaussianProcess(points, losses, isChoice, best, gaps);
  }

  /** The same process, told that the losses at further points are what it expects there. */
  believing(further: readonly Float64Array[], losses: Float64Array): GaussianProcess {
    if (further.length === 0) return this;
    const all = Float64Array.of(...losses, ...further.map((point) => this.predict(point).mean));
    const logs = Float64Array.of(
      ...this.#lengths.map(Math.log),
      Math.log(Math.max(1e-12, this.#noise - LEAST_NOISE)),
    );
    const points = [...this.#points, ...further];
    return new GaussianProcess(points, all, this.#isChoice, logs, squaredGaps(points, this.#isChoice));
  }

  /** Mean and standard deviation of the loss at a point, without noise. */
  predict(point: Float64Array): { readonly mean: number; readonly deviation: number } {
    const n = this.#points.length;
    const covariances = new Float64Array(n);
    for (let i = 0; i < n; i++) covariances[i] = matern(this.#squaredDistance(point, this.#points[i]!));
    let mean = 0;
    for (let i = 0; i < n; i++) mean += covariances[i]! * this.#weights[i]!;
    const explained = solveLower(this.#factor, n, covariances);
    let variance = 1;
    for (const part of explained) variance -= part * part;
    return { mean, deviation: Math.sqrt(Math.max(1e-12, variance)) };
  }

  /** The logarithm of likelihood and priors, and its slope by each logarithm. */
  #posterior(
    losses: Float64Array,
    logs: Float64Array,
  ): { readonly value: number; readonly slope: Float64Array } {
    const [n, dimensions] = [losses.length, this.#isChoice.length];
    const weights = this.#weights;
    const inverse = inverseOf(this.#factor, n);
    const slope = new Float64Array(dimensions + 1);
    let value = 0;
    for (let i = 0, pair = 0; i < n; i++) {
      value -= 0.5 * losses[i]! * weights[i]! + Math.log(this.#factor[i * n + i]!);
      slope[dimensions]! += 0.5 * (weights[i]! ** 2 - inverse[i * n + i]!) * (this.#noise - LEAST_NOISE);
      for (let j = 0; j < i; j++, pair++) {
        // Each pair stands in the matrix twice, which takes the half of the formula away.
        const pull = weights[i]! * weights[j]! - inverse[i * n + j]!;
        const r = Math.sqrt(5 * this.#distances[pair]!);
        const change = pull * (5 / 3) * (1 + r) * Math.exp(-r);
        for (let d = 0; d < dimensions; d++) slope[d]! += change * this.#gaps[pair * dimensions + d]!;
      }
    }
    for (let d = 0; d < dimensions; d++) slope[d]! /= this.#lengths[d]! ** 2;
    for (let i = 0; i <= dimensions; i++) {
      const [center, spread] =
        i < dimensions ? [Math.SQRT2 + 0.5 * Math.log(dimensions), Math.sqrt(3)] : [Math.log(1e-3), 2];
      value -= 0.5 * ((logs[i]! - center) / spread) ** 2;
      slope[i]! -= (logs[i]! - center) / spread ** 2;
    }
    return { value, slope };
  }

  #covariance(): Float64Array {
    const n = this.#points.length;
    const matrix = new Float64Array(n * n);
    for (let i = 0, pair = 0; i < n; i++) {
      matrix[i * n + i] = 1 + this.#noise;
      for (let j = 0; j < i; j++, pair++) matrix[i * n + j] = matern(this.#distances[pair]!);
    }
    return matrix;
  }

  #squaredDistance(a: Float64Array, b: Float64Array): number {
    let sum = 0;
    for (let d = 0; d < a.length; d++) {
      const gap = gapOf(a[d]!, b[d]!, this.#isChoice[d]!) / this.#lengths[d]!;
      sum += gap * gap;
    }
    return sum;
  }
}

function squaredGaps(points: readonly Float64Array[], isChoice: readonly boolean[]): Float64Array {
  const gaps = new Float64Array(((points.length * (points.length - 1)) / 2) * isChoice.length);
  let at = 0;
  for (const [i, a] of points.entries())
    for (let j = 0; j < i; j++)
      for (let d = 0; d < a.length; d++) gaps[at++] = gapOf(a[d]!, points[j]![d]!, isChoice[d]!) ** 2;
  return gaps;
}

function distancesOf(gaps: Float64Array, lengths: Float64Array): Float64Array {
  const shrink = lengths.map((length) => 1 / length ** 2);
  const distances = new Float64Array(gaps.length / lengths.length);
  for (let pair = 0, at = 0; pair < distances.length; pair++)
    for (let d = 0; d < shrink.length; d++) distances[pair]! += gaps[at++]! * shrink[d]!;
  return distances;
}

function gapOf(a: number, b: number, isChoice: boolean): number {
  if (isChoice) return a === b ? 0 : 1;
  return a - b;
}

function matern(squaredDistance: number): number {
  const r = Math.sqrt(5 * squaredDistance);
  return (1 + r + (r * r) / 3) * Math.exp(-r);
}
