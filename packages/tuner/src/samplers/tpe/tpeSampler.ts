import type { Random } from "@numera/random";
import { ranking } from "../../ranking/ranking.ts";
import { isActive } from "../../space/active.ts";
import { levelAt } from "../../space/levels.ts";
import type { ParameterValue } from "../../space/parameter.ts";
import type { ParameterValues, Space } from "../../space/space.ts";
import { fromUnit } from "../../space/unitCube.ts";
import type { StudySnapshot } from "../../study/study.ts";
import type { Trial } from "../../study/trial.ts";
import { drawEvenly } from "../cube.ts";
import type { Sampler } from "../sampler.ts";
import { untried } from "../untried.ts";
import { type Dimension, dimensionOf, encode } from "./dimension.ts";
import { ParzenEstimator } from "./parzenEstimator.ts";

export interface TpeSettings {
  /** Trials drawn at random before the densities are asked. */
  readonly startupTrials: number;
  /** The share of trials that count as good: gamma. */
  readonly good: number;
  /** The most trials that count as good. */
  readonly mostGood: number;
  /** Settings drawn from the good density, of which the best is proposed. */
  readonly candidates: number;
}

/**
 * The tree-structured Parzen estimator: what is proposed has the highest ratio of the density of good trials to the density of
 * the others. J. Bergstra, R. Bardenet, Y. Bengio, B. Kégl: "Algorithms for hyper-parameter optimization", NeurIPS 2011; kernels over
 * all parameters jointly ("multivariate") and their widths after S. Watanabe: "Tree-structured Parzen estimator: understanding
 * its algorithm components and their roles for better empirical performance", arXiv 2304.11127, 2023.
 *
 * Pruned trials count by how far they came. Trials that run or wait count among the others, so that workers side by side keep
 * out of one another's way. With several objectives good are those of the first fronts (after Y. Ozaki and others:
 * "Multiobjective tree-structured Parzen estimator", 2022; without its weights by hypervolume). Failed trials are passed over.
 */
export function tpeSampler(settings: TpeSettings): Sampler {
  return {
    name: "tpe",
    suggest(study, _number, random) {
      const { space } = study.definition;
      const ranked = ranking(study);
      if (ranked.length < settings.startupTrials) return untried(study, () => drawEvenly(space, random));
      const { good, others, dimensions } = densities(study, ranked, settings);
      const ordered = Array.from({ length: settings.candidates }, () =>
        drawFrom(good, space, dimensions, random),
      )
        .map((point) => ({ point, ratio: good.logDensity(point) - others.logDensity(point) }))
        .sort((a, b) => b.ratio - a.ratio);
      return untried(study, (n) =>
        n < ordered.length ? decode(space, dimensions, ordered[n]!.point) : drawEvenly(space, random),
      );
    },
  };
}

function densities(study: StudySnapshot, ranked: readonly Trial[], { good: share, mostGood }: TpeSettings) {
  const { space } = study.definition;
  const dimensions = Object.values(space).map(dimensionOf);
  const goodCount = Math.max(1, Math.min(Math.ceil(share * ranked.length), mostGood));
  const open = study.trials.filter(({ state }) => state === "running" || state === "waiting");
  const densityOf = (trials: readonly Trial[]) =>
    new ParzenEstimator(
      dimensions,
      encode(
        space,
        dimensions,
        trials.map(({ parameters }) => parameters),
      ),
    );
  const good = densityOf(ranked.slice(0, goodCount));
  return { dimensions, good, others: densityOf([...ranked.slice(goodCount), ...open]) };
}

function drawFrom(
  density: ParzenEstimator,
  space: Space,
  dimensions: readonly Dimension[],
  random: Random,
): Float64Array {
  const component = density.component(random);
  const point = new Float64Array(dimensions.length).fill(Number.NaN);
  const values: Record<string, ParameterValue> = {};
  for (const [i, [name, parameter]] of Object.entries(space).entries()) {
    if (!isActive(parameter, values)) continue;
    point[i] = density.sample(i, component, random);
    values[name] = valueAt(parameter, dimensions[i]!, point[i]!);
  }
  return point;
}

function decode(space: Space, dimensions: readonly Dimension[], point: Float64Array): ParameterValues {
  const present = Object.entries(space).flatMap(([name, parameter], i) =>
    Number.isNaN(point[i]!) ? [] : [[name, valueAt(parameter, dimensions[i]!, point[i]!)] as const],
  );
  return Object.fromEntries(present);
}

function valueAt(parameter: Space[string], { kind }: Dimension, place: number): ParameterValue {
  return kind === "interval" ? fromUnit(parameter, place) : levelAt(parameter, place);
}
