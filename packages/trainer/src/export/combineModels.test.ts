import { readModelMetadata, Session, TrainingScope } from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import web from "onnxruntime-web";
import { describe, expect, test } from "vitest";
import { DIGIT_CLASSES } from "../data/dataset.ts";
import { exportModel } from "../kinds/image/exportModel.ts";
import { models } from "../models/index.ts";
import { combineModels } from "./combineModels.ts";
import { VIEWS } from "./views.ts";

/** A freshly initialized model of the zoo, exported. */
function exported(name: string, seed: number, classes = DIGIT_CLASSES): Uint8Array {
  const model = models[name]!;
  const scope = new TrainingScope();
  model.logits(scope, scope.graph.input("image", [1, 1, 28, 28]), classes.length);
  const random = new Random(seed);
  const weights = [...scope.parameters, ...scope.statistics].map(
    (spec) => [spec.name, spec.initialize(spec.shape, random.at(spec.name))] as const,
  );
  return exportModel(model, new Map(weights), { name, classes, recipe: { seed }, data: {} });
}

async function probabilities(bytes: Uint8Array, images: Float32Array, runtime = ort): Promise<number[]> {
  const session = await Session.create(runtime, bytes);
  const result = await session.run({ image: { data: images, shape: [images.length / 784, 1, 28, 28] } });
  await session.release();
  return [...(result.probabilities!.data as Float32Array)];
}

const images = new Random(4).fillUniform(new Float32Array(3 * 784));
const [tiny, lenet, residual] = [exported("tiny", 1), exported("lenet5", 2), exported("residual", 3)];

describe("an ensemble", () => {
  test("gives the mean of its members' probabilities, in one file", async () => {
    const file = combineModels(
      new Map([
        ["a", tiny],
        ["b", lenet],
        ["c", residual],
      ]),
      { name: "three" },
    );
    const parts = await Promise.all([tiny, lenet, residual].map((part) => probabilities(part, images)));
    const together = await probabilities(file, images);
    expect(together).toHaveLength(30);
    together.forEach((value, i) => {
      expect(value).toBeCloseTo((parts[0]![i]! + parts[1]![i]! + parts[2]![i]!) / 3, 5);
    });
    expect(file.length).toBeLessThan(tiny.length + lenet.length + residual.length + 5000);
  });

  test("says what it is made of", () => {
    const metadata = readModelMetadata(
      combineModels(
        new Map([
          ["a", tiny],
          ["b", lenet],
        ]),
        { name: "two" },
      ),
    );
    expect(metadata.name).toBe("two");
    expect(JSON.parse(metadata.classes!)).toEqual(DIGIT_CLASSES);
    expect(JSON.parse(metadata.recipe!)).toEqual({ members: { a: '{"seed":1}', b: '{"seed":2}' } });
  });

  test("can be a member again", async () => {
    const pair = combineModels(
      new Map([
        ["a", tiny],
        ["b", lenet],
      ]),
      { name: "pair" },
    );
    const nested = combineModels(
      new Map([
        ["pair", pair],
        ["c", residual],
      ]),
      { name: "nested" },
    );
    const [p, c] = [await probabilities(pair, images), await probabilities(residual, images)];
    (await probabilities(nested, images)).forEach((value, i) => {
      expect(value).toBeCloseTo((p[i]! + c[i]!) / 2, 5);
    });
  });

  test("refuses a member with other classes", () => {
    const letters = exported("lenet5", 1, ["a", "b"]);
    expect(() =>
      combineModels(
        new Map([
          ["a", tiny],
          ["b", letters],
        ]),
        { name: "x" },
      ),
    ).toThrow('"b" has the classes ["a","b"]');
    expect(() => combineModels(new Map(), { name: "x" })).toThrow("no model was named");
  });
});

describe("test-time augmentation", () => {
  test("gives the mean over the views, and shares the weights among them", async () => {
    const file = combineModels(new Map([["a", lenet]]), { name: "seen", views: VIEWS });
    expect(file.length).toBeLessThan(lenet.length + VIEWS.length * 8000);
    // A ring looks the same however it is turned; with the turns alone its probabilities stay.
    const ring = Float32Array.from({ length: 784 }, (_, i) => {
      const radius = Math.hypot((i % 28) - 13.5, Math.floor(i / 28) - 13.5);
      return Math.max(0, 1 - Math.abs(radius - 7) / 3);
    });
    const turns = VIEWS.filter(({ zoom }) => zoom === 1);
    const turned = combineModels(new Map([["a", lenet]]), { name: "turned", views: turns });
    const plain = await probabilities(lenet, ring);
    (await probabilities(turned, ring)).forEach((value, i) => {
      expect(value).toBeCloseTo(plain[i]!, 2);
    });
    expect(await probabilities(file, images)).not.toEqual(await probabilities(lenet, images));
  });

  test("a larger view shows the middle of the image larger", async () => {
    const square = Float32Array.from({ length: 784 }, (_, i) =>
      Math.abs((i % 28) - 13.5) < 5 && Math.abs(Math.floor(i / 28) - 13.5) < 5 ? 1 : 0,
    );
    const larger = Float32Array.from({ length: 784 }, (_, i) =>
      Math.abs((i % 28) - 13.5) < 10 && Math.abs(Math.floor(i / 28) - 13.5) < 10 ? 1 : 0,
    );
    const twice = combineModels(new Map([["a", lenet]]), { name: "x", views: [{ rotation: 0, zoom: 2 }] });
    const [seen, drawn, small] = [
      await probabilities(twice, square),
      await probabilities(lenet, larger),
      await probabilities(lenet, square),
    ];
    const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, i) => value - b[i]!));
    expect(distance(seen, drawn)).toBeLessThan(0.2 * distance(small, drawn));
  });

  test("gives the same on onnxruntime-web", async () => {
    const file = combineModels(new Map([["a", tiny]]), { name: "seen", views: VIEWS });
    const native = await probabilities(file, images);
    (await probabilities(file, images, web as unknown as typeof ort)).forEach((value, i) => {
      expect(value).toBeCloseTo(native[i]!, 4);
    });
  });
});
