/** The contract that every pruner keeps, and what sets each apart. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definitionOf, trialOf } from "../benchmark/runStudy.ts";
import type { StudySnapshot } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";
import { createPruner, PRUNERS } from "./createPruner.ts";
import { bracketTurns } from "./hyperbandPruner.ts";
import { rungsOf } from "./rungs.ts";

const MAX = 27;

function create(name: string, settings: Record<string, number> = {}) {
  const budget = name === "hyperband" || name === "asha" ? { maxResource: MAX } : {};
  return createPruner({ name, settings: { ...budget, ...settings } });
}

const definition = definitionOf({ rate: { type: "float", low: 0, high: 1 } });

const reports = (values: readonly number[]) => values.map((value, i) => ({ step: i + 1, value }));

/** Complete trials, each with the same value at every step. */
function complete(levels: readonly number[], steps = MAX): Trial[] {
  return levels.map((level, number) =>
    trialOf(number, {
      state: "complete",
      objectives: [level],
      intermediate: reports(new Array(steps).fill(level)),
    }),
  );
}

/** The step at which a trial of this constant value is stopped; undefined where it is not. */
function stoppedAt(
  name: string,
  others: readonly Trial[],
  value: number,
  direction: "minimize" | "maximize" = "minimize",
) {
  const pruner = create(name);
  for (let step = 1; step <= MAX; step++) {
    const trial = trialOf(others.length, {
      state: "running",
      intermediate: reports(new Array(step).fill(value)),
    });
    const study = {
      definition: { ...definition, objectives: [{ name: "score", direction }] },
      trials: [...others, trial],
    };
    if (pruner.prune(study, trial)) return step;
  }
  return undefined;
}

describe.each(PRUNERS)("the pruner %s", (name) => {
  test("lets a trial without reports, the first trial, and the best trial go on", () => {
    const pruner = create(name);
    const bare = trialOf(0, { state: "running" });
    expect(pruner.prune({ definition, trials: [bare] }, bare)).toBe(false);
    expect(stoppedAt(name, [], 1)).toBeUndefined();
    expect(stoppedAt(name, complete([1, 2, 3, 4, 5, 6, 7, 8, 9]), 0)).toBeUndefined();
  });

  test("decides the same for values turned round in a study that maximizes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (levels, value) => {
          const minimized = stoppedAt(name, complete(levels), value);
          const turned = complete(levels.map((level) => -level));
          expect(stoppedAt(name, turned, -value, "maximize")).toBe(minimized);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("never stops a trial for being better: what is stopped at a value is stopped at a worse one, as early", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (levels, value) => {
          const others = complete(levels);
          const better = stoppedAt(name, others, value) ?? Number.POSITIVE_INFINITY;
          expect(stoppedAt(name, others, value + 1) ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(better);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("lives with trials that failed, wait, were pruned or reported nothing, as they come from JSON, and changes nothing", () => {
    const trials = [
      ...complete([3, 1]),
      trialOf(2, { state: "failed", error: "out of memory" }),
      trialOf(3),
      trialOf(4, { state: "pruned", intermediate: reports([9]) }),
      trialOf(5, { state: "complete", objectives: [Number.NaN] }),
      trialOf(6, { state: "running", intermediate: reports([2, 2, 2]) }),
    ];
    const study = JSON.parse(JSON.stringify({ definition, trials })) as StudySnapshot;
    const before = structuredClone(study);
    expect(create(name).prune(study, study.trials[6]!)).toBe(
      create(name).prune({ definition, trials }, trials[6]!),
    );
    expect(study).toEqual(before);
  });

  test("stops a trial whose value is no number, unless it stops none", () => {
    expect(stoppedAt(name, [], Number.NaN)).toBe(name === "none" ? undefined : 1);
  });
});

test("median stops what is worse than the median of the complete trials, once there are enough of them", () => {
  expect(stoppedAt("median", complete([1, 2, 3, 4, 5]), 3.5)).toBe(1);
  expect(stoppedAt("median", complete([1, 2, 3, 4, 5]), 3)).toBeUndefined();
  expect(stoppedAt("median", complete([1, 2, 3, 4]), 9)).toBeUndefined();
});

test("median compares a trial's best value with the others' means up to the same step", () => {
  const others = complete([5, 5, 5, 5, 5]).map((trial) => ({ ...trial, intermediate: reports([9, 1]) }));
  const trial = trialOf(5, { state: "running", intermediate: reports([6, 8]) });
  expect(create("median").prune({ definition, trials: others }, trial)).toBe(true);
  const better = { ...trial, intermediate: reports([4, 8]) };
  expect(create("median").prune({ definition, trials: others }, better)).toBe(false);
  expect(create("median", { warmUp: 2 }).prune({ definition, trials: others }, trial)).toBe(false);
});

test("asha compares at 1, 3, 9, … steps and lets the best third go on", () => {
  const others = complete([1, 2, 3, 4, 5]);
  expect(stoppedAt("asha", others, 2.5)).toBe(1);
  expect(stoppedAt("asha", others, 1.5)).toBeUndefined();
  expect(rungsOf({ minResource: 1, maxResource: MAX, reductionFactor: 3 }, 0)).toEqual([1, 3, 9]);
  const late = trialOf(5, { state: "running", intermediate: reports([0, 9]) });
  expect(create("asha").prune({ definition, trials: others }, late)).toBe(false);
  const atRung = trialOf(5, { state: "running", intermediate: reports([0, 9, 9]) });
  expect(create("asha").prune({ definition, trials: others }, atRung)).toBe(true);
});

test("asha compares with trials that were pruned at the rung, and takes a report beyond it for it", () => {
  const pruned = [4, 5, 6].map((value, number) =>
    trialOf(number, { state: "pruned", intermediate: reports([value]) }),
  );
  const trial = (value: number) => trialOf(3, { state: "running", intermediate: [{ step: 2, value }] });
  expect(create("asha").prune({ definition, trials: pruned }, trial(4.5))).toBe(true);
  expect(create("asha").prune({ definition, trials: pruned }, trial(3.5))).toBe(false);
});

test("asha stops nothing at the full budget", () => {
  const trial = trialOf(9, { state: "running", intermediate: [{ step: MAX, value: 99 }] });
  const pruner = create("asha", { minResource: MAX });
  expect(pruner.prune({ definition, trials: complete([1, 2, 3]) }, trial)).toBe(false);
});

test("hyperband gives each bracket the trials of the paper's table and compares within it", () => {
  const turns = bracketTurns({ minResource: 1, maxResource: 81, reductionFactor: 3 });
  const counts = [0, 1, 2, 3, 4].map((bracket) => turns.filter((turn) => turn === bracket).length);
  expect(counts).toEqual([81, 34, 15, 8, 5]);
  const small = bracketTurns({ minResource: 1, maxResource: MAX, reductionFactor: 3 });
  const [early, idle] = [small.indexOf(0), small.indexOf(3)];
  const trials = complete(small.map(() => 1));
  const worse = (number: number) => trialOf(number, { state: "running", intermediate: reports([9]) });
  expect(create("hyperband").prune({ definition, trials }, worse(early))).toBe(true);
  expect(create("hyperband").prune({ definition, trials }, worse(idle))).toBe(false);
});

test.each([
  [{ name: "halving" }, 'pruner: there is no "halving"; there are none, median, asha, hyperband'],
  [
    { name: "hyperband" },
    'pruner "hyperband" needs maxResource: steps of a whole trial; give a whole number from 1',
  ],
  [
    { name: "asha", settings: { reductionFactor: 1 } },
    'pruner "asha": reductionFactor must be a whole number from 2 to 100, not 1',
  ],
])("the pruner %j is refused: %s", (choice, message) => {
  expect(() => createPruner(choice)).toThrow(message);
});
