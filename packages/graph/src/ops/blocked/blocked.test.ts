/** Operators on images in blocks of channels: the same values and gradients as without. */

import { Random } from "@numera/random";
import fc from "fast-check";
import ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { gradients } from "../../autodiff/gradients.ts";
import type { Tensor } from "../../graph.ts";
import { Graph } from "../../graph.ts";
import { prepareForTraining } from "../../passes/prepareForTraining.ts";
import { detectTarget } from "../../runtime/graphTarget.ts";
import { float32, Session } from "../../runtime/session.ts";
import { elementCount } from "../../shape.ts";
import { checkGradients } from "../../testing/checkGradients.ts";
import { add, mul } from "../arithmetic.ts";
import { batchNorm, batchNormInference } from "../batchNorm.ts";
import { conv2d } from "../convolution.ts";
import { relu } from "../elementwise.ts";
import { globalAveragePool, maxPool } from "../pooling.ts";
import { reduceSum } from "../reduce.ts";
import { scale } from "../scale.ts";

const { channelBlock } = await detectTarget(ort);
const block = channelBlock ?? 0;

type Build = (inputs: readonly Tensor[]) => Tensor;

/** Values and gradients of randomly weighted sums, with and without blocks, for normal inputs. */
async function compare(shapes: readonly (readonly number[])[], build: Build): Promise<string[]> {
  const random = new Random(7);
  const feeds = Object.fromEntries(
    shapes.map((shape, i) => [
      `x${i}`,
      float32(random.at("x", i).fillNormal(new Float32Array(elementCount(shape))), shape),
    ]),
  );
  const [plain, blocked] = await Promise.all(
    [{}, { channelBlock: block }].map(async (options) => {
      const graph = new Graph(options);
      const inputs = shapes.map((shape, i) => graph.input(`x${i}`, shape));
      const y = build(inputs);
      const weights = random.at("weights").fillNormal(new Float32Array(elementCount(y.shape)));
      gradients(reduceSum(mul(y, graph.constant(weights, y.shape))), inputs).forEach((gradient, i) => {
        graph.output(gradient, `g${i}`);
      });
      graph.output(y, "y");
      prepareForTraining(graph);
      const session = await Session.create(ort, graph);
      const result = await session.run(feeds);
      await session.release();
      return { result, opTypes: graph.nodes.map(({ opType }) => opType) };
    }),
  );
  for (const [name, { data }] of Object.entries(plain!.result)) {
    const other = blocked!.result[name]!.data as Float32Array;
    const expected = data as Float32Array;
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
    const error = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i]!)), 0);
    expect(error / largest, name).toBeLessThan(2e-5);
  }
  return blocked!.opTypes;
}

const weightsOf = (outputs: number, inputs: number, kernel: readonly number[]) => [
  outputs,
  inputs,
  ...kernel,
];

describe.skipIf(channelBlock === undefined)(
  "in blocks of channels (skipped where the runtime has none)",
  () => {
    const size = fc.integer({ min: 1, max: 3 });
    const geometry = fc.record({
      blocks: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 })),
      kernel: fc.tuple(size, size),
      stride: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
      padding: fc.tuple(fc.nat(3), fc.nat(3)),
      dilation: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
      extra: fc.tuple(fc.nat(4), fc.nat(4)),
      batch: fc.constantFrom(1, 2, block),
    });

    test("convolutions of any stride, padding and dilation have the values and gradients that they have without", async () => {
      await fc.assert(
        fc.asyncProperty(geometry, async ({ blocks, kernel, stride, padding, dilation, extra, batch }) => {
          // No whole block is one channel; a layer of whole blocks comes before, so that the input stands in blocks.
          const [inputs, outputs] = [blocks[0] * block || 1, blocks[1] * block];
          const image = [0, 1].map((i) => dilation[i]! * (kernel[i]! - 1) + 1 + extra[i]!);
          const opTypes = await compare(
            [[batch, inputs, ...image], weightsOf(outputs, inputs, kernel), [outputs]],
            ([x, w, b]) => conv2d(x!, w!, b, { stride, padding, dilation }),
          );
          expect(opTypes).toContain("com.microsoft.nchwc:Conv");
        }),
        { numRuns: 30 },
      );
    });

    test("a convolution network keeps its values and gradients, and nothing leaves the blocks on the way", async () => {
      const c = block;
      const opTypes = await compare(
        [
          [4, 1, 9, 8],
          weightsOf(c, 1, [3, 3]),
          [c],
          [c],
          weightsOf(c, c, [3, 3]),
          [c],
          [c],
          weightsOf(c, c, [1, 1]),
        ],
        ([x, w1, gamma1, beta1, w2, gamma2, beta2, w3]) => {
          const first = relu(batchNorm(conv2d(x!, w1!, undefined, { padding: 1 }), gamma1!, beta1!).output);
          const second = batchNorm(conv2d(first, w2!, undefined, { padding: 1 }), gamma2!, beta2!).output;
          const pooled = relu(maxPool(second, 2));
          return globalAveragePool(add(pooled, conv2d(pooled, w3!)));
        },
      );
      // Only the gradient of x, which has a single channel, is formed outside.
      expect(opTypes.filter((opType) => /^(Conv|ConvTranspose)$/.test(opType))).toHaveLength(1);
      expect(opTypes.filter((opType) => /^(MaxPool|MaxUnpool|BatchNormalization)$/.test(opType))).toEqual([]);
    });

    test("gradients of weights are the same where the images are large", async () => {
      const kernels = [
        { size: 36, options: { padding: 1 } },
        { size: 70, options: { padding: [0, 1], stride: 2, dilation: [2, 1] } },
      ] as const;
      for (const { size, options } of kernels) {
        const shapes = [[block, 1, size, size], weightsOf(block, 1, [3, 3]), weightsOf(block, block, [3, 3])];
        await compare(shapes, ([x, w1, w2]) =>
          conv2d(conv2d(x!, w1!, undefined, { padding: 1 }), w2!, undefined, options),
        );
      }
    });

    test("max pooling by halves, of odd sizes too, sends gradients where the largest values stood", async () => {
      for (const kernel of [
        [2, 2],
        [1, 2],
        [2, 1],
      ] as const) {
        await compare([[2, block, 5, 7], weightsOf(block, block, [1, 1])], ([x, w]) =>
          maxPool(conv2d(x!, w!), kernel),
        );
      }
    });

    test("of equal values in a pooling window the first takes the gradient", async () => {
      const graph = new Graph({ channelBlock: block });
      const x = graph.input("x", [1, 1, 2, 2]);
      const ones = graph.constant(new Array(block).fill(1), [block, 1, 1, 1]);
      const [gradient] = gradients(reduceSum(maxPool(conv2d(x, ones), 2)), [x]);
      graph.output(gradient!, "g");
      const session = await Session.create(ort, graph);
      const { g } = await session.run({ x: float32([3, 3, 3, 3], [1, 1, 2, 2]) });
      expect([...g!.data]).toEqual([block, 0, 0, 0]);
      await session.release();
    });

    test("sums with one number a channel, of each image or of all, and with a single number", async () => {
      const shapes = [[2, block, 3, 2], weightsOf(block, block, [1, 1]), [1, block, 1, 1], [2, block, 1, 1]];
      await compare(shapes, ([x, w, channel, each]) => {
        const y = conv2d(x!, w!);
        return add(mul(scale(y, 3), channel!), mul(y, each!));
      });
    });

    test("batch norm has the gradient of central differences", async () => {
      await checkGradients({
        target: { channelBlock: block },
        shapes: [[3, 1, 2, 3], weightsOf(block, 1, [1, 1]), [block], [block]],
        build: ([x, w, gamma, beta]) => batchNorm(conv2d(x!, w!), gamma!, beta!).output,
        step: 3e-3,
      });
    });

    test("batch norm with fixed statistics has the values and gradients that it has without", async () => {
      const [mean, variance] = [0.3, 2].map((value) => new Array(block).fill(value));
      await compare(
        [[2, block, 3, 4], weightsOf(block, block, [1, 1]), [block], [block]],
        ([x, w, gamma, beta]) => {
          const { graph } = x!;
          const statistics = [mean!, variance!].map((values) => graph.constant(values, [block]));
          return batchNormInference(conv2d(x!, w!), gamma!, beta!, statistics[0]!, statistics[1]!);
        },
      );
    });

    test("batch norm of a constant channel, whose variance rounds to about 0, stays finite", async () => {
      const graph = new Graph({ channelBlock: block });
      const x = graph.input("x", [2, 1, 5, 5]);
      const w = graph.constant(new Array(block).fill(1000.1), [block, 1, 1, 1]);
      const [ones, zeros] = [1, 0].map((value) => graph.constant(new Array(block).fill(value), [block]));
      graph.output(batchNorm(conv2d(x, w), ones!, zeros!).output, "y");
      const session = await Session.create(ort, graph);
      const { y } = await session.run({ x: float32(new Array(50).fill(1), [2, 1, 5, 5]) });
      expect((y!.data as Float32Array).every(Number.isFinite)).toBe(true);
      await session.release();
    });
  },
);
