import { Random, readInitializers, TrainingScope, type Weights } from "@numera/graph";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { exportLineModel } from "../export/exportLineModel.ts";
import { lineNet } from "../models/lineNet.ts";
import { LINE_CLASSES } from "./realLine.ts";
import { restoreWeights } from "./restoreWeights.ts";

/** A network that has not learnt anything, its norms' statistics far from 0 and 1. */
function anyWeights(): Weights {
  const scope = new TrainingScope();
  lineNet.frames(scope, scope.graph.input("line", [1, 1, 40, 64]), LINE_CLASSES);
  const random = new Random(5);
  const weights = new Map<string, Float32Array>();
  for (const { name, shape, initialise } of scope.parameters) {
    weights.set(
      name,
      initialise(shape, random.at(name)).map((value) => value + 0.01),
    );
  }
  for (const { name, shape } of scope.statistics) {
    const draws = random.at(name);
    weights.set(
      name,
      Float32Array.from({ length: shape[0]! }, () => draws.uniform(0.3, name.endsWith("mean") ? -0.3 : 1.7)),
    );
  }
  return weights;
}

const about = { name: "line", recipe: {}, data: {} };

async function scores(file: Uint8Array): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(file);
  const line = new Random(8).fillUniform(new Float32Array(40 * 96));
  const { logProbabilities } = await session.run({ line: new ort.Tensor("float32", line, [1, 1, 40, 96]) });
  await session.release();
  return logProbabilities!.data as Float32Array;
}

test("weights from an exported file, exported again, give the same scores", async () => {
  const file = exportLineModel(lineNet, anyWeights(), about);
  const again = exportLineModel(
    lineNet,
    restoreWeights(lineNet, readInitializers(file), LINE_CLASSES),
    about,
  );
  const [before, after] = [await scores(file), await scores(again)];
  expect(before.some((value) => value !== before[0])).toBe(true);
  const greatest = Math.max(...before.map(Math.abs));
  after.forEach((value, i) => {
    expect(value / greatest).toBeCloseTo(before[i]! / greatest, 4);
  });
});

test("a network of other layers or classes is refused by the name of what does not fit", () => {
  const initializers = readInitializers(exportLineModel(lineNet, anyWeights(), about));
  expect(() => restoreWeights(lineNet, initializers, 11)).toThrow(
    `its network should hold "output.weight" [22, 128, 1, 1], but holds [${2 * LINE_CLASSES}, 128, 1, 1]`,
  );
  initializers.delete("conv2.weight.folded");
  expect(() => restoreWeights(lineNet, initializers, LINE_CLASSES)).toThrow(
    'its network should hold "conv2.weight.folded" [32, 16, 3, 3], but holds nothing',
  );
});
