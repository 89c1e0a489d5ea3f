import type { StudyDefinition } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";
import { lossAt } from "./reports.ts";

/** How successive halving spends its budget; the letters are the papers'. */
export interface Halving {
  /** Budget of the first rung, in the steps that trials report: r. */
  readonly minResource: number;
  /** Budget of a whole trial, at and above which none is stopped: R. */
  readonly maxResource: number;
  /** One in so many trials goes on at a rung, and then has so many times the budget: eta. */
  readonly reductionFactor: number;
}

/** The budgets at which trials are compared: r eta^(s + k) below R, for k = 0, 1, 2, … @param skipped rungs left out at the start: s */
export function rungsOf({ minResource, maxResource, reductionFactor }: Halving, skipped: number): number[] {
  const rungs: number[] = [];
  // Without an end to the budget the rungs end where whole numbers do.
  const end = Math.min(maxResource, Number.MAX_SAFE_INTEGER);
  for (let rung = minResource * reductionFactor ** skipped; rung < end; rung *= reductionFactor)
    rungs.push(rung);
  return rungs;
}

/**
 * Whether a trial that has just reported fails at the rung that its report reached: it is not among the best 1 / eta, at least one, of
 * the values reported at that rung so far, its own among them. False where the report reached no rung.
 */
export function failsAtRung(
  definition: StudyDefinition,
  trial: Trial,
  peers: readonly Trial[],
  rungs: readonly number[],
  reductionFactor: number,
): boolean {
  const step = trial.intermediate.at(-1)?.step ?? 0;
  const before = trial.intermediate.at(-2)?.step ?? 0;
  const rung = rungs.findLast((budget) => budget <= step);
  if (rung === undefined || rung <= before) return false;
  const own = lossAt(definition, trial, rung)!;
  const others = peers.flatMap((peer) =>
    peer.number === trial.number ? [] : (lossAt(definition, peer, rung) ?? []),
  );
  const kept = Math.max(1, Math.floor((others.length + 1) / reductionFactor));
  return others.filter((loss) => loss < own).length >= kept;
}
