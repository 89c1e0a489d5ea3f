import { readModelMetadata, Session, TrainingScope } from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import web from "onnxruntime-web";
import { expect, test } from "vitest";
import { DIGIT_CLASSES } from "../../data/dataset.ts";
import { models } from "../../models/index.ts";
import { exportModel } from "./exportModel.ts";

/** A freshly initialized seed CNN, exported. */
function exported(): Uint8Array {
  const model = models["seed-cnn"]!;
  const scope = new TrainingScope();
  model.logits(scope, scope.graph.input("image", [1, 1, 28, 28]), 10);
  const random = new Random(1);
  const weights = scope.parameters.map(
    ({ name, shape, initialize }) => [name, initialize(shape, random.at(name))] as const,
  );
  return exportModel(model, new Map(weights), {
    name: "seed-cnn",
    classes: DIGIT_CLASSES,
    recipe: { epochs: 16, seed: 3 },
    data: { "train-images-idx3-ubyte": "ba89" },
  });
}

test("the file says what it is: name, classes, preprocessing, recipe, data", () => {
  const metadata = readModelMetadata(exported());
  expect(metadata.name).toBe("seed-cnn");
  expect(JSON.parse(metadata.classes!)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  expect(JSON.parse(metadata.preprocessing!)).toMatchObject({ size: [28, 28], box: 20, center: "mass" });
  expect(JSON.parse(metadata.recipe!)).toEqual({ epochs: 16, seed: 3 });
  expect(JSON.parse(metadata.data!)).toEqual({ "train-images-idx3-ubyte": "ba89" });
});

test("it holds little more than its weights, and takes any number of images", async () => {
  const bytes = exported();
  expect(bytes.length).toBeLessThan(225_034 * 4 + 4000);
  const session = await Session.create(ort, bytes);
  expect([session.inputNames, session.outputNames]).toEqual([["image"], ["probabilities"]]);
  for (const count of [1, 3]) {
    const image = {
      data: new Random(2).fillUniform(new Float32Array(count * 784)),
      shape: [count, 1, 28, 28],
    };
    const { probabilities } = await session.run({ image });
    expect(probabilities!.shape).toEqual([count, 10]);
    const sum = (probabilities!.data as Float32Array).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(count, 5);
  }
  await session.release();
});

test("it gives the same probabilities on onnxruntime-web as on onnxruntime-node", async () => {
  const image = { data: new Random(2).fillUniform(new Float32Array(5 * 784)), shape: [5, 1, 28, 28] };
  const [native, wasm] = await Promise.all(
    [ort, web].map(async (runtime) => {
      const session = await Session.create(runtime, exported());
      const { probabilities } = await session.run({ image });
      await session.release();
      return probabilities!.data as Float32Array;
    }),
  );
  expect(native).toHaveLength(50);
  native!.forEach((value, i) => {
    expect(value).toBeCloseTo(wasm![i]!, 5);
  });
});
