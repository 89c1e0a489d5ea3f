import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { encodeModel } from "../onnx/encode.ts";
import { readModel } from "../onnx/readModel.ts";
import * as ops from "../ops/index.ts";
import { float32, Session, type Value } from "../runtime/session.ts";
import { measureRanges } from "./measureRanges.ts";
import { quantizeFilters } from "./quantizeFilters.ts";
import { quantizeModel } from "./quantizeModel.ts";
import { type Ranges, readRanges, withRanges } from "./ranges.ts";

const random = new Random(5);
const drawn = (name: string, count: number, scale = 1) => {
  const stream = random.at(name);
  return Float32Array.from({ length: count }, () => scale * stream.normal());
};

/** ReLU of the input, then convolutions as the line network has them: 3 x 3 with pooling between, at last 1 x 1. */
function network(): { model: Uint8Array; values: string[] } {
  const graph = new Graph();
  const convolve = (
    name: string,
    x: Parameters<typeof ops.conv2d>[0],
    from: number,
    to: number,
    kernel: number,
  ) => {
    const weight = graph.constant(drawn(name, to * from * kernel * kernel, 0.3), [to, from, kernel, kernel]);
    const bias = graph.constant(drawn(`${name}.bias`, to, 0.1), [to]);
    return ops.conv2d(x, weight, bias, { padding: kernel >> 1 });
  };
  const x0 = ops.relu(convolve("first", graph.input("x", [1, 1, 8, 12]), 1, 4, 5));
  const x1 = ops.relu(convolve("second", ops.maxPool(x0, [1, 2]), 4, 8, 3));
  const x2 = ops.relu(convolve("third", ops.maxPool(x1, 2), 8, 8, 3));
  graph.output(convolve("last", x2, 8, 3, 1), "y");
  return { model: encodeModel(graph, { name: "small" }), values: [x0.name, x1.name, x2.name] };
}

const image = (i: number) => ({ x: float32(drawn(`image ${i}`, 96), [1, 1, 8, 12]) });

async function run(model: Uint8Array, feeds: Record<string, Value>): Promise<Record<string, Value>> {
  const session = await Session.create(ort, model);
  const result = await session.run(feeds);
  await session.release();
  return result;
}

test("with ranges from examples, the network in 8 bits agrees with the one in floats", async () => {
  const { model, values } = network();
  const ranges = await measureRanges(ort, model, [1, 2, 3, 4, 5, 6].map(image));
  expect([...ranges.keys()]).toEqual(values);
  const quantized = quantizeModel(withRanges(model, ranges));
  const kinds = readModel(quantized).nodes.map(({ opType }) => opType);
  // The first has no range of its input, the last is small: both stay floats. Between the two others all are bytes.
  expect(kinds.filter((kind) => kind !== "Identity")).toEqual([
    "Conv",
    "Relu",
    "MaxPool",
    "QuantizeLinear",
    "QLinearConv",
    "MaxPool",
    "QLinearConv",
    "DequantizeLinear",
    "Conv",
  ]);
  const feeds = image(100);
  const [floats, bytes] = [(await run(model, feeds)).y!, (await run(quantized, feeds)).y!];
  const size = Math.max(...Array.from(floats.data as Float32Array, Math.abs));
  expect(size).toBeGreaterThan(0.5);
  (floats.data as Float32Array).forEach((value, i) => {
    expect(Math.abs(value - Number(bytes.data[i]))).toBeLessThan(0.03 * size);
  });
  expect([...bytes.data]).not.toEqual([...floats.data]);
});

test("a convolution's bytes are those of its formula, saturated at 0 and at 255", async () => {
  const graph = new Graph();
  const x = ops.relu(graph.input("x", [1, 2, 3, 3]));
  const weights = drawn("weights", 2 * 2 * 2 * 2);
  const biases = Float32Array.of(0.25, -0.5);
  const y = ops.relu(ops.conv2d(x, graph.constant(weights, [2, 2, 2, 2]), graph.constant(biases, [2]), {}));
  graph.output(y, "y");
  const [xRange, yRange] = [2.55, 1.02];
  const ranges: Ranges = new Map([
    [x.name, xRange],
    [y.name, yRange],
  ]);
  const input = drawn("input", 18);
  const result = await run(quantizeModel(withRanges(encodeModel(graph), ranges)), {
    x: float32(input, [1, 2, 3, 3]),
  });

  const [xScale, yScale] = [xRange / 255, yRange / 255];
  const bytes = Array.from(input, (value) => Math.min(255, Math.max(0, Math.round(value / xScale))));
  const { filters, scales, biases: b } = quantizeFilters(weights, biases, xScale);
  const expected = [0, 1].flatMap((out) =>
    [0, 1, 3, 4].map((corner) => {
      let sum = b[out]!;
      for (const channel of [0, 1]) {
        [0, 1, 3, 4].forEach((step, k) => {
          sum += bytes[9 * channel + corner + step]! * filters[8 * out + 4 * channel + k]!;
        });
      }
      return Math.min(255, Math.max(0, Math.round((sum * xScale * scales[out]!) / yScale)));
    }),
  );
  expect(expected).toContain(0);
  expect(expected).toContain(255);
  expect(new Set(expected).size).toBeGreaterThan(3);
  Array.from(result.y!.data as Float32Array).forEach((value, i) => {
    expect(Math.abs(value / yScale - expected[i]!), `${i}`).toBeLessThan(1e-3);
  });
});

test("the largest bytes times the largest weights are added without saturating in between", async () => {
  const graph = new Graph();
  const x = ops.relu(graph.input("x", [1, 32, 3, 3]));
  const weight = graph.constant(new Float32Array(4 * 32 * 9).fill(1), [4, 32, 3, 3]);
  const y = ops.relu(ops.conv2d(x, weight, graph.constant(new Float32Array(4), [4]), {}));
  graph.output(y, "y");
  const ranges = new Map([
    [x.name, 1],
    [y.name, 400],
  ]);
  const quantized = quantizeModel(withRanges(encodeModel(graph), ranges));
  const result = await run(quantized, { x: float32(new Float32Array(288).fill(1), [1, 32, 3, 3]) });
  // 288 ones; a step of the result is 400 / 255.
  for (const value of result.y!.data) expect(Math.abs(Number(value) - 288)).toBeLessThan(0.8);
});

test("a model without ranges stays as it is", () => {
  const { model } = network();
  expect(quantizeModel(model)).toBe(model);
  expect(readRanges(model)).toBeUndefined();
});

test("ranges that are written again take the place of the others", () => {
  const { model, values } = network();
  const ranges = new Map([[values[1]!, 2]]);
  const twice = withRanges(withRanges(model, new Map([[values[0]!, 1]])), ranges);
  expect(readRanges(twice)).toEqual(ranges);
});

test.each([
  ["{", "is no JSON"],
  ["[1]", "is [1]"],
  ['{"Relu_1":0}', 'says 0 of "Relu_1"'],
  ['{"Relu_1":"2"}', 'says "2" of "Relu_1"'],
])("ranges that say %s are refused", (ranges, reason) => {
  const graph = new Graph();
  graph.output(graph.input("x", [1]), "y");
  const model = encodeModel(graph, { ranges });
  expect(() => quantizeModel(model)).toThrow(
    `the model's metadata "ranges" should be a JSON object of positive numbers by value, but ${reason}; make them anew`,
  );
});

test("the range of a value that the model does not have is refused by name", () => {
  const { model } = network();
  expect(() => quantizeModel(withRanges(model, new Map([["Relu_99", 1]])))).toThrow(
    'tell the range of "Relu_99", which is no value of its network',
  );
});
