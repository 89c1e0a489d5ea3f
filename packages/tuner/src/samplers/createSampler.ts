import { checkSettings, type SettingRules } from "../settings/checkSettings.ts";
import {
  type GaussianProcessSettings,
  gaussianProcessSampler,
} from "./gaussianProcess/gaussianProcessSampler.ts";
import { type GridSettings, gridSampler } from "./gridSampler.ts";
import { type Nsga2Settings, nsga2Sampler } from "./nsga2/nsga2Sampler.ts";
import { quasiRandomSampler } from "./quasiRandom/quasiRandomSampler.ts";
import { randomSampler } from "./randomSampler.ts";
import type { Sampler } from "./sampler.ts";
import { type TpeSettings, tpeSampler } from "./tpe/tpeSampler.ts";

interface Kind<S> {
  readonly rules: { readonly [K in keyof S]: SettingRules[string] };
  create(settings: S): Sampler;
}

const startupTrials = { meaning: "trials drawn at random first", preset: 10, least: 1 };

const grid: Kind<GridSettings> = {
  rules: {
    points: {
      meaning: "values of a float without a step; 0 refuses such a parameter",
      preset: 0,
      least: 0,
      most: 1000,
    },
  },
  create: gridSampler,
};

const tpe: Kind<TpeSettings> = {
  rules: {
    startupTrials,
    good: {
      meaning: "share of trials that count as good",
      preset: 0.1,
      least: 0.01,
      most: 0.9,
      whole: false,
    },
    mostGood: { meaning: "most trials that count as good", preset: 25, least: 1 },
    candidates: { meaning: "settings drawn for each proposal", preset: 24, least: 1, most: 10_000 },
  },
  create: tpeSampler,
};

const gp: Kind<GaussianProcessSettings> = {
  rules: {
    startupTrials,
    mostTrials: { meaning: "trials that the process is fitted to", preset: 150, least: 2, most: 2000 },
    candidates: { meaning: "settings that the search begins from", preset: 500, least: 10, most: 100_000 },
  },
  create: gaussianProcessSampler,
};

const nsga2: Kind<Nsga2Settings> = {
  rules: {
    population: { meaning: "trials that may be parents", preset: 20, least: 2, most: 10_000 },
    crossover: { meaning: "share of children of two parents", preset: 0.9, least: 0, most: 1, whole: false },
  },
  create: nsga2Sampler,
};

const without = (create: () => Sampler): Kind<Record<never, never>> => ({ rules: {}, create });

const KINDS = {
  grid,
  random: without(randomSampler),
  "quasi-random": without(quasiRandomSampler),
  tpe,
  gp,
  nsga2,
};

/** What a study's definition may name as its sampler. */
export const SAMPLERS = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

/**
 * The sampler that a study's definition names.
 * @throws RangeError where there is none of the name, or a setting is unknown or out of range
 */
export function createSampler({
  name,
  settings,
}: {
  name: string;
  settings?: Record<string, unknown>;
}): Sampler {
  if (!Object.hasOwn(KINDS, name))
    throw new RangeError(`sampler: there is no "${name}"; there are ${SAMPLERS.join(", ")}`);
  const kind = KINDS[name as keyof typeof KINDS] as Kind<Record<string, number>>;
  return kind.create(checkSettings(`sampler "${name}"`, kind.rules, settings));
}
