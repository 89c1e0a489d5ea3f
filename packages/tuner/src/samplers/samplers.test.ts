/** The contract that every sampler keeps. */
import { Random } from "@numera/random";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixed, mixedSpace } from "../benchmark/functions/mixed.ts";
import { definitionOf, runStudy, trialOf } from "../benchmark/runStudy.ts";
import { checkValues } from "../space/checkValue.ts";
import { gridSize } from "../space/grid.ts";
import { levelCount } from "../space/levels.ts";
import { parametersKey } from "../space/parametersKey.ts";
import type { Space } from "../space/space.ts";
import type { StudySnapshot } from "../study/study.ts";
import type { Trial, TrialState } from "../study/trial.ts";
import { anySpace } from "../testing/spaces.ts";
import { createSampler, SAMPLERS } from "./createSampler.ts";

/** With few trials before a sampler goes by what it knows, so that short studies see that too. */
function eager(name: string) {
  const settings: Record<string, Record<string, number>> = {
    grid: { points: 3 },
    tpe: { startupTrials: 3 },
    gp: { startupTrials: 3, candidates: 20 },
    nsga2: { population: 3 },
  };
  return createSampler({ name, ...(settings[name] && { settings: settings[name] }) });
}

/** A study whose trials ended in all ways, values that are no numbers among them. */
function eventful(space: Space, count: number): StudySnapshot {
  const states: TrialState[] = [
    "complete",
    "pruned",
    "complete",
    "failed",
    "complete",
    "running",
    "complete",
    "waiting",
  ];
  const { definition, trials } = runStudy(
    createSampler({ name: "random" }),
    definitionOf(space),
    () => 0,
    count,
  );
  const happened = trials.map(({ number, parameters }): Trial => {
    const state = states[number % states.length]!;
    const value = [1, Number.NaN, 0.2, 0.2, Number.POSITIVE_INFINITY, -3][number % 6]!;
    const reported = state === "pruned" || state === "running" ? [{ step: 1 + (number % 3), value }] : [];
    return trialOf(number, {
      state,
      parameters,
      intermediate: reported,
      objectives: state === "complete" ? [value] : null,
    });
  });
  return { definition, trials: happened };
}

describe.each(SAMPLERS)("the sampler %s", (name) => {
  const sampler = eager(name);

  test("proposes settings of the space, of every kind of parameter, whatever happened to earlier trials", () => {
    fc.assert(
      fc.property(anySpace, fc.nat(12), fc.nat(1000), (space, count, seed) => {
        const study = eventful(space, count);
        const values = sampler.suggest(study, study.trials.length, new Random(seed));
        if (values === null) expect(Number.isFinite(gridSize(space)) || name === "grid").toBe(true);
        else expect(checkValues(space, values)).toBe(values);
      }),
      { numRuns: 60 },
    );
  });

  test("proposes the same to the same study and seed, and leaves the study as it was", () => {
    const study = eventful(mixedSpace, 24);
    const before = structuredClone(study);
    const first = sampler.suggest(study, 24, new Random(5));
    expect(sampler.suggest(study, 24, new Random(5))).toEqual(first);
    expect(study).toEqual(before);
  });

  test("knows only what goes through JSON", () => {
    const study = eventful(mixedSpace, 24);
    const stored = JSON.parse(JSON.stringify(study)) as StudySnapshot;
    expect(sampler.suggest(stored, 24, new Random(5))).toEqual(sampler.suggest(study, 24, new Random(5)));
  });

  test("goes through a finite space without repeating itself, and then has nothing left", () => {
    const space: Space = {
      filters: { type: "categorical", choices: [32, 64, 128] },
      pool: { type: "categorical", choices: [true, false] },
      size: { type: "integer", low: 2, high: 4, when: { parameter: "pool", in: [true] } },
    };
    const { trials } = runStudy(sampler, definitionOf(space), ({ filters }) => filters as number, 50);
    expect(trials).toHaveLength(12);
    expect(new Set(trials.map(({ parameters }) => parametersKey(space, parameters))).size).toBe(12);
  });

  test("does not propose again what is running or waiting", () => {
    const space: Space = { units: { type: "integer", low: 1, high: 6 } };
    const trials = [1, 2, 3, 4, 6].map((units, number) =>
      trialOf(number, { state: number % 2 === 0 ? "running" : "waiting", parameters: { units } }),
    );
    expect(sampler.suggest({ definition: definitionOf(space), trials }, 5, new Random(1))).toEqual({
      units: 5,
    });
  });

  test("maximizes where the objective is to be maximized", () => {
    const space = mixedSpace;
    const study = (direction: "minimize" | "maximize", sign: number) =>
      runStudy(
        sampler,
        definitionOf(space, { objectives: [{ name: "score", direction }] }),
        (values) => sign * mixed(values),
        16,
      );
    expect(study("maximize", -1).trials.map(({ parameters }) => parameters)).toEqual(
      study("minimize", 1).trials.map(({ parameters }) => parameters),
    );
  });
});

test("grid refuses a parameter without end unless it is told how many values to take", () => {
  const study = { definition: definitionOf({ rate: { type: "float", low: 0, high: 1 } }), trials: [] };
  expect(() => createSampler({ name: "grid" }).suggest(study, 0, new Random(1))).toThrow(
    '"rate" has no end of values',
  );
  expect(levelCount(study.definition.space.rate!)).toBe(Number.POSITIVE_INFINITY);
  const { trials } = runStudy(eager("grid"), study.definition, () => 0, 9);
  expect(trials.map(({ parameters }) => parameters.rate)).toEqual([0, 0.5, 1]);
});

test("gp refuses a study with two objectives and says what to take instead", () => {
  const objectives = [
    { name: "loss", direction: "minimize" },
    { name: "ms", direction: "minimize" },
  ] as const;
  const study = { definition: definitionOf(mixedSpace, { objectives }), trials: [] };
  expect(() => createSampler({ name: "gp" }).suggest(study, 0, new Random(1))).toThrow(
    'sampler "gp" works toward one objective, and the study has 2; take "nsga2" or "tpe"',
  );
});

test.each([
  [{ name: "bayes" }, 'sampler: there is no "bayes"; there are grid, random, quasi-random, tpe, gp, nsga2'],
  [
    { name: "tpe", settings: { gamma: 1 } },
    'sampler "tpe" has no setting "gamma"; it takes startupTrials, good, mostGood, candidates',
  ],
  [{ name: "tpe", settings: { good: 2 } }, 'sampler "tpe": good must be a number from 0.01 to 0.9, not 2'],
  [
    { name: "gp", settings: { startupTrials: "5" } },
    'sampler "gp": startupTrials must be a whole number from 1, not "5"',
  ],
  [{ name: "random", settings: { n: 1 } }, 'sampler "random" has no setting "n"; it takes none'],
])("the sampler %j is refused: %s", (choice, message) => {
  expect(() => createSampler(choice)).toThrow(message);
});
