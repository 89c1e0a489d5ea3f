/**
 * That what samplers learn from a study is worth something: over 30 seeds the best value of TPE and of the Gaussian process lies
 * below that of random search, by the one-sided test of Mann and Whitney. More trials, and the process on the mixed space, which
 * takes it longer: `npm run -s bench -- tuning-samplers`.
 */
import { expect, test } from "vitest";
import { branin, braninSpace } from "../benchmark/functions/branin.ts";
import { hartmann6, hartmann6Space } from "../benchmark/functions/hartmann6.ts";
import { mixed, mixedSpace } from "../benchmark/functions/mixed.ts";
import { mannWhitney } from "../benchmark/mannWhitney.ts";
import { definitionOf, runStudy } from "../benchmark/runStudy.ts";
import { hypervolume } from "../ranking/hypervolume.ts";
import { lossesOf } from "../ranking/losses.ts";
import type { ParameterValues, Space } from "../space/space.ts";
import { createSampler } from "./createSampler.ts";

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

function bestOf(
  name: string,
  space: Space,
  objective: (values: ParameterValues) => number,
  trials: number,
): number[] {
  const sampler = createSampler({ name });
  return SEEDS.map((seed) =>
    Math.min(
      ...runStudy(sampler, definitionOf(space, { seed }), objective, trials).trials.map(
        ({ objectives }) => objectives![0]!,
      ),
    ),
  );
}

test.each([
  ["tpe", "Branin", braninSpace, branin, 80],
  ["tpe", "Hartmann6", hartmann6Space, hartmann6, 50],
  ["tpe", "a mixed space", mixedSpace, mixed, 60],
  ["gp", "Branin", braninSpace, branin, 22],
  ["gp", "Hartmann6", hartmann6Space, hartmann6, 25],
] as const)("%s beats random on %s with p < 0.01", (name, _, space, objective, trials) => {
  const p = mannWhitney(bestOf(name, space, objective, trials), bestOf("random", space, objective, trials));
  expect(p).toBeLessThan(0.01);
});

test("nsga2 and tpe dominate more than random on two objectives with p < 0.01", () => {
  const space: Space = Object.fromEntries(
    Array.from({ length: 5 }, (_, i) => [`x${i}`, { type: "float", low: 0, high: 1 } as const]),
  );
  // ZDT1 (Zitzler, Deb, Thiele 2000) in five variables.
  const zdt1 = (values: ParameterValues) => {
    const [first, ...rest] = Object.values(values) as number[];
    const g = 1 + (9 * rest.reduce((sum, x) => sum + x, 0)) / rest.length;
    return [first!, g * (1 - Math.sqrt(first! / g))];
  };
  const objectives = [
    { name: "first", direction: "minimize" },
    { name: "second", direction: "minimize" },
  ] as const;
  const volumes = (name: string) =>
    SEEDS.map((seed) => {
      const { definition, trials } = runStudy(
        createSampler({ name }),
        definitionOf(space, { seed, objectives }),
        zdt1,
        100,
      );
      return -hypervolume(
        trials.map((trial) => lossesOf(definition, trial)!),
        [1.1, 6],
      );
    });
  const random = volumes("random");
  expect(mannWhitney(volumes("nsga2"), random)).toBeLessThan(0.01);
  expect(mannWhitney(volumes("tpe"), random)).toBeLessThan(0.01);
});

test("the test of Mann and Whitney gives the published p of its normal approximation", () => {
  // scipy.stats.mannwhitneyu([1, 2, 3, 4, 5], [4, 6, 7, 8, 9], alternative="less", method="asymptotic")
  expect(mannWhitney([1, 2, 3, 4, 5], [4, 6, 7, 8, 9])).toBeCloseTo(0.013901481217324648, 7);
});
