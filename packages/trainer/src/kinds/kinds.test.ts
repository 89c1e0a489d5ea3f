/** The contract that every kind of model keeps. */

import type { Recipe } from "@numera/contract";
import { readModel, readModelMetadata, Session } from "@numera/graph";
import ort from "onnxruntime-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Fit } from "../fit/fit.ts";
import type { TaskBatch, TrainingTask } from "../fit/task.ts";
import { loadRecipe } from "../node/recipes.ts";
import { checkRecipe, kindOf, kinds } from "./index.ts";
import type { Kind } from "./kind.ts";
import { madeUpSources } from "./testing/madeUpSources.ts";
import type { TrainingSetup } from "./trainingSetup.ts";

/** A shipped recipe of each kind; whoever adds a kind names one. */
const shipped: Readonly<Record<string, string>> = { image: "seed", line: "line" };

const all = kinds.map((kind) => [kind.name, kind as Kind<Recipe>] as const);

test("no two kinds share a name or a model", () => {
  const names = kinds.map(({ name }) => name);
  const models = kinds.flatMap((kind) => kind.models);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(models).size).toBe(models.length);
});

test("a recipe of a model that no kind has is refused, with the names of those that there are", () => {
  expect(() => checkRecipe({ model: "resnet" } as never)).toThrow(
    /recipe: model must be one of seed-cnn, .*line, line-characters, line-scripts, got "resnet"/,
  );
});

describe.each(all)("the kind %s", (name, kind) => {
  let recipe: Recipe;
  beforeAll(async () => {
    recipe = { ...(await loadRecipe(shipped[name]!)), batchSize: 8, validation: 4, epochs: 1 };
  });

  test("is that of its models' recipes", () => {
    for (const model of kind.models) expect(kindOf({ model })).toBe(kind);
    expect(kindOf(recipe)).toBe(kind);
  });

  test.each([
    [{ epochs: 0 }, /^recipe: epochs must be/],
    [{ batchSize: 1.5 }, /^recipe: batchSize must be/],
    [{ learningRate: -1 }, /^recipe: learningRate must be/],
    [{ validation: "many" }, /^recipe: validation must be/],
    [{ optimizer: "newton" }, /^recipe: optimizer must be/],
    [{ epoch: 3 }, /^recipe: "epoch" is not known; known are/],
  ])("passes a recipe on as it is, and refuses one with %o", (change, message) => {
    expect(kind.check(recipe)).toBe(recipe);
    expect(() => kind.check({ ...recipe, ...change } as never)).toThrow(message);
  });

  test("describes its network: a sentence, its parameters, the widths that recipes may set", () => {
    expect(kind.description(recipe)).not.toBe("");
    expect(kind.parameters(recipe)).toBeGreaterThan(1000);
    for (const width of Object.values(kind.sizes(recipe))) expect(width).toBeGreaterThan(0);
  });

  describe("set up", () => {
    const sources = madeUpSources();
    let setup: TrainingSetup;
    let task: TrainingTask;
    beforeAll(async () => {
      setup = await kind.setUp(recipe, sources, { runtime: ort });
      task = await setup.task(5, { intraOpNumThreads: 1 });
    });
    afterAll(() => setup.close());

    const batches = (of: TrainingTask, steps: readonly number[]) =>
      steps.reduce<Promise<TaskBatch[]>>(
        async (before, step) => [...(await before), await of.batch(step)],
        Promise.resolve([]),
      );

    test("gives a step the same batch whenever it is asked for, and another seed others", async () => {
      const [first, second] = await batches(task, [0, 1]);
      expect(await batches(task, [1, 0])).toEqual([second, first]);
      expect(await batches(await setup.task(5, {}), [1])).toEqual([second]);
      expect(await batches(await setup.task(6, {}), [0])).not.toEqual([first]);
      expect(first).not.toEqual(second);
    });

    test("trains, validates, and exports a file that says what it is, takes an example and is scored", async () => {
      const fit = await Fit.create({ runtime: ort, task, plan: recipe, seed: 5 });
      const losses: number[] = [];
      for await (const event of fit.events()) {
        if (event.type === "step") losses.push(event.loss);
        if (losses.length === 2) break;
      }
      const { values } = fit.checkpoint().training;
      await fit.release();
      const weights = new Map(task.steps[0]!.weights.map((weight) => [weight, values.get(weight)!.data]));
      const { loss, accuracy } = await task.validate(weights);
      expect([...losses, loss].every((value) => Number.isFinite(value) && value > 0)).toBe(true);
      expect(accuracy >= 0 && accuracy <= 1).toBe(true);

      const file = await setup.export(weights, { ...recipe, seed: 5 });
      const metadata = readModelMetadata(file);
      expect(metadata.name).toBe(recipe.model);
      expect(JSON.parse(metadata.recipe!)).toEqual({ ...recipe, seed: 5 });
      expect(JSON.parse(metadata.data!)).toEqual(setup.data);
      expect(JSON.parse(metadata.preprocessing!)).toMatchObject(kind.preprocessing);
      const [input] = readModel(file).inputs;
      const session = await Session.create(ort, file);
      const data = new Float32Array(kind.inputShape.reduce((product, n) => product * n));
      const [output] = Object.values(
        await session.run({ [input!.name]: { data, shape: [...kind.inputShape] } }),
      );
      await session.release();
      expect((output!.data as Float32Array).every(Number.isFinite)).toBe(true);

      const tests = await kind.test(file, sources, { runtime: ort, most: 3 });
      expect(tests.length).toBeGreaterThan(0);
      for (const { data, n, ...shares } of tests) {
        expect(data).not.toBe("");
        expect(n).toBeGreaterThan(0);
        expect(shares.accuracy >= 0 && shares.accuracy <= 1).toBe(true);
      }
    });

    test("holds out the same for whatever seed, where a seed decides that by itself", async () => {
      const weights = new Map(
        task.steps[0]!.state.map(({ name: weight, shape }) => [
          weight,
          new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(0.01),
        ]),
      );
      const shared = await kind.setUp(recipe, sources, { runtime: ort, heldOutSeed: 9 });
      const [one, two] = [await shared.task(1, {}), await shared.task(2, {})];
      expect(await one.validate(weights)).toEqual(await two.validate(weights));
      await shared.close();
    });

    test("may be closed more than once, and before it gave a task", async () => {
      const unused = await kind.setUp(recipe, sources, { runtime: ort });
      await unused.close();
      await unused.close();
    });
  });
});
