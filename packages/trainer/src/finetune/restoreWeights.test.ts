import { readInitializers } from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { classesOf, numberAlphabet } from "../kinds/line/alphabets.ts";
import { exportLineModel } from "../kinds/line/exportModel.ts";
import { lineNet } from "../models/lineNet.ts";
import { restoreWeights } from "./restoreWeights.ts";
import { anyLineWeights } from "./testing/anyLineWeights.ts";

const about = { name: "line", alphabet: numberAlphabet, recipe: {}, data: {} };

async function scores(file: Uint8Array): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(file);
  const line = new Random(8).fillUniform(new Float32Array(40 * 96));
  const { logProbabilities } = await session.run({ line: new ort.Tensor("float32", line, [1, 1, 40, 96]) });
  await session.release();
  return logProbabilities!.data as Float32Array;
}

test("weights from an exported file, exported again, give the same scores", async () => {
  const file = exportLineModel(lineNet, anyLineWeights(), about);
  const again = exportLineModel(
    lineNet,
    restoreWeights(lineNet, readInitializers(file), classesOf(numberAlphabet)),
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
  const initializers = readInitializers(exportLineModel(lineNet, anyLineWeights(), about));
  expect(() => restoreWeights(lineNet, initializers, 11)).toThrow(
    `its network should hold "output.weight" [22, 128, 1, 1], but holds [${2 * classesOf(numberAlphabet)}, 128, 1, 1]`,
  );
  initializers.delete("conv2.weight.folded");
  expect(() => restoreWeights(lineNet, initializers, classesOf(numberAlphabet))).toThrow(
    'its network should hold "conv2.weight.folded" [32, 16, 3, 3], but holds nothing',
  );
});
