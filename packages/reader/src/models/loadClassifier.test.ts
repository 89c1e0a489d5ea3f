import { encodeModel, Graph, ops } from "@numera/graph";
import * as ort from "onnxruntime-node";
import { expect, it } from "vitest";
import { ReaderError } from "../readerError.ts";
import { loadClassifier } from "./loadClassifier.ts";

const good = { name: "quadrants", classes: '["a","b","c","d"]', preprocessing: '{"box":20}' };

/** A model of four classes: softmax of the mean ink in each quarter of the image, times 50. */
function quadrants(metadata: Record<string, string>, input = "image", output = "probabilities"): Uint8Array {
  const graph = new Graph();
  const image = graph.input(input, ["N", 1, 28, 28]);
  const means = ops.averagePool(image, 14);
  graph.output(ops.softmax(ops.scale(ops.flatten(means), 50)), output);
  return encodeModel(graph, metadata);
}

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const error = await loadClassifier(ort, bytes).catch((cause) => cause);
  expect(error).toBeInstanceOf(ReaderError);
  return error.message;
};

/** One image with ink in one quarter only. */
function quarter(images: Float32Array, n: number, which: number): void {
  for (let y = 0; y < 14; y++) {
    const start = n * 784 + (y + 14 * (which >> 1)) * 28 + 14 * (which & 1);
    images.fill(1, start, start + 14);
  }
}

it("gives the probabilities of each image, in order, through several runs", async () => {
  const classifier = await loadClassifier(ort, quadrants(good));
  expect(classifier).toMatchObject({ id: "quadrants", classes: ["a", "b", "c", "d"] });
  const count = 600; // more than two runs of 256
  const images = new Float32Array(count * 784);
  for (let n = 0; n < count; n++) quarter(images, n, n % 4);
  const probabilities = await classifier.classify(images, count);
  expect(probabilities).toHaveLength(count * 4);
  for (let n = 0; n < count; n++) expect(probabilities[n * 4 + (n % 4)]).toBeGreaterThan(0.99);
});

it("runs side by side", async () => {
  const classifier = await loadClassifier(ort, quadrants(good));
  const results = await Promise.all(
    [0, 1, 2, 3].map((which) => {
      const images = new Float32Array(784);
      quarter(images, 0, which);
      return classifier.classify(images, 1);
    }),
  );
  results.forEach((probabilities, which) => {
    expect(probabilities[which]).toBeGreaterThan(0.99);
  });
});

it("refuses bytes that are not ONNX", async () => {
  expect(await refusal(Uint8Array.from("hello, world", (c) => c.charCodeAt(0)))).toContain(
    "not an ONNX model",
  );
  expect(await refusal(new Uint8Array(0))).toContain("not an ONNX model");
});

it("refuses models without the metadata of a digit model, and says what lacks", async () => {
  expect(await refusal(quadrants({}))).toContain("must be a model with classes (of images)");
  expect(await refusal(quadrants({ classes: good.classes }))).toContain("name is missing");
  expect(await refusal(quadrants({ ...good, classes: "ten" }))).toBe(
    "the model's metadata: classes must be JSON, got ten",
  );
  expect(await refusal(quadrants({ ...good, classes: "[1, 2]" }))).toContain("classes[0] must be a text");
  expect(await refusal(quadrants({ ...good, preprocessing: "{" }))).toContain("preprocessing must be JSON");
});

it("refuses models that do not map image to probabilities", async () => {
  expect(await refusal(quadrants(good, "input"))).toBe(
    'the model "quadrants" maps input to probabilities; a digit classifier maps "image" to "probabilities"',
  );
  expect(await refusal(quadrants(good, "image", "logits"))).toContain("maps image to logits");
});

it("refuses probabilities that do not fit the classes", async () => {
  const classifier = await loadClassifier(ort, quadrants({ ...good, classes: '["0","1"]' }));
  await expect(classifier.classify(new Float32Array(784), 1)).rejects.toThrow("float32 [1, 2] was expected");
});
