import { checkSettings, type SettingRule, type SettingRules } from "../settings/checkSettings.ts";
import { type AshaSettings, ashaPruner } from "./ashaPruner.ts";
import { hyperbandPruner } from "./hyperbandPruner.ts";
import { type MedianSettings, medianPruner } from "./medianPruner.ts";
import type { Pruner } from "./pruner.ts";
import type { Halving } from "./rungs.ts";

interface Kind<S> {
  readonly rules: { readonly [K in keyof S]: SettingRules[string] };
  create(settings: S): Pruner;
}

const maxResource: SettingRule = { meaning: "steps of a whole trial", least: 1 };
const halving = {
  minResource: { meaning: "steps before the first comparison", preset: 1, least: 1 },
  reductionFactor: { meaning: "one in so many goes on", preset: 3, least: 2, most: 100 },
};

const median: Kind<MedianSettings> = {
  rules: {
    startupTrials: { meaning: "complete trials before any is stopped", preset: 5, least: 1 },
    warmUp: { meaning: "steps that every trial has", preset: 0, least: 0 },
  },
  create: medianPruner,
};

const asha: Kind<AshaSettings> = {
  rules: {
    ...halving,
    maxResource: { ...maxResource, preset: Number.POSITIVE_INFINITY },
    earlyStoppingRate: { meaning: "rungs left out at the start", preset: 0, least: 0, most: 20 },
  },
  create: ashaPruner,
};

const hyperband: Kind<Halving> = { rules: { ...halving, maxResource }, create: hyperbandPruner };

/** Stops nothing: every trial has its full budget. */
const none: Kind<object> = { rules: {}, create: () => ({ name: "none", prune: () => false }) };

const KINDS = { none, median, asha, hyperband };

/** What a study's definition may name as its pruner. */
export const PRUNERS = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

/**
 * The pruner that a study's definition names.
 * @throws RangeError where there is none of the name, or a setting is unknown, missing or out of range
 */
export function createPruner({
  name,
  settings,
}: {
  name: string;
  settings?: Record<string, unknown>;
}): Pruner {
  if (!Object.hasOwn(KINDS, name))
    throw new RangeError(`pruner: there is no "${name}"; there are ${PRUNERS.join(", ")}`);
  const kind = KINDS[name as keyof typeof KINDS] as Kind<Record<string, number>>;
  return kind.create(checkSettings(`pruner "${name}"`, kind.rules, settings));
}
