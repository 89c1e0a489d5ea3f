import type { Random } from "@numera/random";
import { normalShareBelow } from "../../distributions/normal.ts";
import type { Dimension } from "./dimension.ts";

/** Share of a categorical kernel that the other choices have (Aitchison and Aitken 1976; Watanabe 2023, section 3.3.1). */
const CHOICE_BANDWIDTH = 0.2;
/** What Scott's rule shrinks with the number of observations: the width of the numerical kernels in [0, 1]. */
const SCOTT_WIDTH = 0.2;
/** With k kernels none is narrower than 1 / k, which makes the first few wide, and none narrower than a hundredth. */
const MOST_NARROW = 100;

/**
 * A density over settings: a mixture of one kernel around each observation, a product over the parameters, and one even kernel,
 * the prior. Numbers have normal kernels cut off at their bounds, choices kernels of Aitchison and Aitken. In a parameter that
 * an observation lacks, its kernel is even.
 */
export class ParzenEstimator {
  readonly #dimensions: readonly Dimension[];
  /** For each parameter its values in the observations, NaN where absent. */
  readonly #columns: readonly Float64Array[];
  /** One for each observation and, the last, the prior's; all weigh the same. */
  readonly #kernels: number;
  readonly #width: number;
  /** For each parameter, the logarithm of 1 / (width sqrt(2 pi) share within the bounds) for each observation. */
  readonly #scales: readonly Float64Array[];

  /** @param columns for each parameter its values in the observations, as `encode` gives them */
  constructor(dimensions: readonly Dimension[], columns: readonly Float64Array[]) {
    const n = columns[0]!.length;
    this.#dimensions = dimensions;
    this.#columns = columns;
    this.#kernels = n + 1;
    // Scott's rule in d dimensions, and never so narrow that a kernel is a spike (Bergstra's "magic clipping").
    const scott = SCOTT_WIDTH * Math.max(1, n) ** (-1 / (dimensions.length + 4));
    this.#width = Math.max(scott, 1 / Math.min(MOST_NARROW, this.#kernels));
    this.#scales = dimensions.map((dimension, i) =>
      dimension.kind === "choices"
        ? new Float64Array(0)
        : this.#columns[i]!.map((value) => this.#logScale(middleOf(dimension, value))),
    );
  }

  /** One setting's parameter, drawn from the kernel that `component` names; the prior has the number after the last observation. */
  sample(i: number, component: number, random: Random): number {
    const dimension = this.#dimensions[i]!;
    const center = this.#columns[i]![component] ?? Number.NaN;
    if (dimension.kind === "choices") {
      const stays = !Number.isNaN(center) && random.uniform() >= CHOICE_BANDWIDTH;
      if (stays || dimension.count === 1) return stays ? center : 0;
      if (Number.isNaN(center)) return random.integer(dimension.count);
      const other = random.integer(dimension.count - 1);
      return other < center ? other : other + 1;
    }
    const place = Number.isNaN(center)
      ? random.uniform()
      : drawWithin(middleOf(dimension, center), this.#width, random);
    if (dimension.kind === "interval") return place;
    // Levels may differ in width where the scale is logarithmic.
    let level = 0;
    while (level < dimension.count - 1 && dimension.edges[level + 1]! <= place) level++;
    return level;
  }

  /** The number of a kernel, drawn at random. */
  component(random: Random): number {
    return random.integer(this.#kernels);
  }

  /** The logarithm of the density at a point; parameters that are NaN there do not count. */
  logDensity(point: Float64Array): number {
    const terms = new Float64Array(this.#kernels);
    for (const [i, dimension] of this.#dimensions.entries()) {
      const value = point[i]!;
      if (!Number.isNaN(value)) this.#addKernels(terms, i, dimension, value);
    }
    let most = Number.NEGATIVE_INFINITY;
    for (const term of terms) if (term > most) most = term;
    let sum = 0;
    for (const term of terms) sum += Math.exp(term - most);
    return most + Math.log(sum / this.#kernels);
  }

  /** Adds each kernel's log density in parameter `i` to `terms`. */
  #addKernels(terms: Float64Array, i: number, dimension: Dimension, value: number): void {
    const column = this.#columns[i]!;
    if (dimension.kind === "interval") {
      const scale = this.#scales[i]!;
      const shrink = 1 / (2 * this.#width * this.#width);
      for (let k = 0; k < column.length; k++) {
        const distance = value - column[k]!;
        // Where the observation lacks the parameter, its kernel is even, of density 1.
        if (!Number.isNaN(distance)) terms[k]! += scale[k]! - distance * distance * shrink;
      }
      return;
    }
    const { count } = dimension;
    const table =
      dimension.kind === "choices" ? choiceTable(count, value) : this.#levelTable(dimension, value);
    const even =
      dimension.kind === "choices" ? 1 / count : dimension.edges[value + 1]! - dimension.edges[value]!;
    const logEven = Math.log(even);
    for (let k = 0; k < column.length; k++) {
      const center = column[k]!;
      terms[k]! += Number.isNaN(center) ? logEven : table[center]!;
    }
    terms[column.length]! += logEven;
  }

  /** The log probability of level `value` under the kernel around each level. */
  #levelTable({ count, middles, edges }: Dimension & { kind: "levels" }, value: number): Float64Array {
    return Float64Array.from({ length: count }, (_, center) => {
      const at = (edge: number) => normalShareBelow((edge - middles[center]!) / this.#width);
      return Math.log(Math.max(1e-300, (at(edges[value + 1]!) - at(edges[value]!)) / (at(1) - at(0))));
    });
  }

  #logScale(center: number): number {
    const within = normalShareBelow((1 - center) / this.#width) - normalShareBelow(-center / this.#width);
    return -Math.log(this.#width * Math.sqrt(2 * Math.PI) * within);
  }
}

function middleOf(dimension: Exclude<Dimension, { kind: "choices" }>, value: number): number {
  return dimension.kind === "interval" || Number.isNaN(value) ? value : dimension.middles[value]!;
}

function choiceTable(count: number, value: number): Float64Array {
  if (count === 1) return Float64Array.of(0);
  const other = Math.log(CHOICE_BANDWIDTH / (count - 1));
  return new Float64Array(count).fill(other).with(value, Math.log(1 - CHOICE_BANDWIDTH));
}

/** From a normal distribution cut off at 0 and 1; its center lies within, so that at least a third of the draws is kept. */
function drawWithin(center: number, width: number, random: Random): number {
  for (;;) {
    const value = center + width * random.normal();
    if (value >= 0 && value <= 1) return value;
  }
}
