import type { Random } from "@numera/random";
import { standardize } from "../../ranking/fence.ts";
import { intermediateLoss, lossesOf } from "../../ranking/losses.ts";
import type { ParameterValues, Space } from "../../space/space.ts";
import { fromCube } from "../../space/unitCube.ts";
import type { StudyDefinition, StudySnapshot } from "../../study/study.ts";
import type { Trial } from "../../study/trial.ts";
import { cubeOf, drawEvenly } from "../cube.ts";
import type { Sampler } from "../sampler.ts";
import { untried } from "../untried.ts";
import { logExpectedImprovement } from "./expectedImprovement.ts";
import { featuresOf } from "./features.ts";
import { GaussianProcess } from "./gaussianProcess.ts";

export interface GaussianProcessSettings {
  /** Trials drawn at random before the process is asked. */
  readonly startupTrials: number;
  /** Trials that the process is fitted to at most: the best half of them and the latest; its time grows with their cube. */
  readonly mostTrials: number;
  /** Random settings from which the search of the highest expected improvement begins. */
  readonly candidates: number;
}

/** The best candidates are moved about, in steps from the first width to a hundredth of it. */
const STARTS = 4;
const ROUNDS = 24;
const MOVES = 6;
const WIDTH = 0.2;

/**
 * A Gaussian process over the settings, and the one of highest expected improvement: what Keras Tuner calls Bayesian. J. Snoek, H.
 * Larochelle, R. P. Adams: "Practical Bayesian optimization of machine learning algorithms", NeurIPS 2012; trials that run or wait are
 * believed to give what is expected of them (D. Ginsbourger, R. Le Riche, L. Carraro: "Kriging is well-suited to parallelize
 * optimization", 2010). Pruned trials count with their last value; failed ones do not. One objective only.
 */
export function gaussianProcessSampler(settings: GaussianProcessSettings): Sampler {
  return {
    name: "gp",
    suggest(study, _number, random) {
      const { definition, trials } = study;
      if (definition.objectives.length > 1)
        throw new RangeError(
          `sampler "gp" works toward one objective, and the study has ${definition.objectives.length}; take "nsga2" or "tpe"`,
        );
      const known = observations(definition, trials);
      if (known.length < settings.startupTrials)
        return untried(study, () => drawEvenly(definition.space, random));
      const wanted = highestImprovement(study, mostTelling(known, settings.mostTrials), settings, random);
      return untried(study, (n) => wanted[n] ?? drawEvenly(definition.space, random));
    },
  };
}

interface Observation {
  readonly parameters: ParameterValues;
  readonly loss: number;
}

function observations(definition: StudyDefinition, trials: readonly Trial[]): Observation[] {
  return trials.flatMap((trial) => {
    const last = trial.state === "pruned" ? trial.intermediate.at(-1) : undefined;
    const loss =
      last === undefined ? lossesOf(definition, trial)?.[0] : intermediateLoss(definition, last.value);
    return loss === undefined ? [] : [{ parameters: trial.parameters, loss }];
  });
}

function mostTelling(known: readonly Observation[], most: number): readonly Observation[] {
  if (known.length <= most) return known;
  const best = new Set([...known].sort((a, b) => a.loss - b.loss).slice(0, Math.ceil(most / 2)));
  const latest = known.filter((entry) => !best.has(entry)).slice(-Math.floor(most / 2));
  return [...best, ...latest];
}

/** Settings by falling expected improvement, one from each start. */
function highestImprovement(
  { definition: { space }, trials }: StudySnapshot,
  known: readonly Observation[],
  { candidates }: GaussianProcessSettings,
  random: Random,
): ParameterValues[] {
  const features = featuresOf(space);
  const losses = standardize(known.map(({ loss }) => loss));
  const fitted = GaussianProcess.fit(
    known.map(({ parameters }) => features.of(parameters)),
    losses,
    features.isChoice,
  );
  const open = trials.filter(({ state }) => state === "running" || state === "waiting");
  const process = fitted.believing(
    open.map(({ parameters }) => features.of(parameters)),
    losses,
  );
  const best = Math.min(...losses);
  const judged = (cube: Float64Array): Judged => {
    const values = fromCube(space, cube);
    const { mean, deviation } = process.predict(features.of(values));
    return { cube, values, merit: logExpectedImprovement(mean, deviation, best) };
  };
  const dimensions = features.isChoice.length;
  const incumbent = known.reduce((a, b) => (b.loss < a.loss ? b : a)).parameters;
  const starts = Array.from({ length: candidates }, (_, i) =>
    judged(
      i < candidates / 10
        ? moved(cubeOf(space, incumbent, random), WIDTH, space, random)
        : Float64Array.from({ length: dimensions }, () => random.uniform()),
    ),
  );
  return starts
    .sort((a, b) => b.merit - a.merit)
    .slice(0, STARTS)
    .map((start) => climbed(start, judged, space, random))
    .sort((a, b) => b.merit - a.merit)
    .map(({ values }) => values);
}

interface Judged {
  readonly cube: Float64Array;
  readonly values: ParameterValues;
  readonly merit: number;
}

function climbed(
  start: Judged,
  judged: (cube: Float64Array) => Judged,
  space: Space,
  random: Random,
): Judged {
  let top = start;
  for (let round = 0; round < ROUNDS; round++) {
    const width = WIDTH * 100 ** (-round / (ROUNDS - 1));
    for (let move = 0; move < MOVES; move++) {
      const next = judged(moved(top.cube, width, space, random));
      if (next.merit > top.merit) top = next;
    }
  }
  return top;
}

/** A point nearby: numbers move by a normal step, now and then a choice is drawn anew; half of the coordinates stay. */
function moved(cube: Float64Array, width: number, space: Space, random: Random): Float64Array {
  const next = cube.slice();
  const surely = random.integer(next.length);
  for (const [i, { type }] of Object.values(space).entries()) {
    if (i !== surely && random.uniform() < 0.5) continue;
    if (type !== "categorical") next[i] = Math.min(1, Math.max(0, next[i]! + width * random.normal()));
    else if (i === surely) next[i] = random.uniform();
  }
  return next;
}
