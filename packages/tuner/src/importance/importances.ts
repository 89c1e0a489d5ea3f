import { Random } from "@numera/random";
import { withinFence } from "../ranking/fence.ts";
import type { StudySnapshot } from "../study/study.ts";
import { comparable } from "./comparable.ts";
import { type ForestColumn, forestColumns } from "./forest/columns.ts";
import { treeVariance } from "./forest/marginalVariance.ts";
import { growTree } from "./forest/regressionTree.ts";

const TREES = 64;
/** Below this many trials a forest says more about chance than about parameters. */
const LEAST_TRIALS = 8;

export interface Importance {
  readonly parameter: string;
  /** The share of the objective's variance over the space that the parameter explains by itself, 0 to 1. */
  readonly share: number;
}

export interface Importances {
  /** The most important first. */
  readonly shares: readonly Importance[];
  /** How many trials they come from. */
  readonly trials: number;
  /** The budget at which these were compared, in their steps; null where it is the whole of it. */
  readonly step: number | null;
}

/**
 * How much each parameter by itself decides an objective, the most first: the functional analysis of variance (fANOVA) of a random forest
 * fitted to the trials (F. Hutter, H. Hoos, K. Leyton-Brown: "An efficient approach for assessing hyperparameter importance", ICML 2014).
 * A conditional parameter's is what it explains where it is present, weighed by how much of the space that is.
 * What the shares lack to 1 is how parameters act together. Only trials of the same
 * budget are compared (`comparable`); failed ones do not count.
 * Values worse than Tukey's fence count as the fence. Undefined with fewer than eight trials, or where all values are alike.
 * @param objective which of the study's
 */
export function importances(study: StudySnapshot, objective = 0): Importances | undefined {
  const { space, seed } = study.definition;
  const { trials: known, step } = comparable(study, objective);
  if (known.length < LEAST_TRIALS) return undefined;
  const targets = withinFence(known.map(({ loss }) => loss));
  const columns = forestColumns(
    space,
    known.map(({ trial }) => trial.parameters),
    targets,
  );
  const shares = forestShares(columns, targets, new Random(seed).at("importances", objective));
  if (shares === undefined) return undefined;
  const ordered = columns
    .map(({ name }, i) => ({ parameter: name, share: shares[i]! }))
    .sort((a, b) => b.share - a.share);
  return { shares: ordered, trials: known.length, step };
}

/** The mean over the trees of each column's share; undefined where no tree found anything to tell apart. */
function forestShares(
  columns: readonly ForestColumn[],
  targets: Float64Array,
  random: Random,
): number[] | undefined {
  const values = columns.map((column) => column.values);
  const present = columns.map((column) => column.present);
  const trees = Array.from({ length: TREES }, (_, tree) => {
    const draws = random.at(tree);
    const rows = Array.from(targets, () => draws.integer(targets.length));
    return treeVariance(growTree(values, targets, rows, draws), present);
  }).filter(({ total }) => total > 1e-12);
  if (trees.length === 0) return undefined;
  return columns.map(
    (_, i) => trees.reduce((sum, { total, ofColumns }) => sum + ofColumns[i]! / total, 0) / trees.length,
  );
}
