import fc from "fast-check";
import ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { float32, Session } from "../runtime/session.ts";
import { checkGradients } from "../testing/checkGradients.ts";
import { conv2d } from "./convolution.ts";

const small = fc.integer({ min: 1, max: 3 });
const convolution = fc.record({
  batch: fc.integer({ min: 1, max: 2 }),
  groups: fc.integer({ min: 1, max: 2 }),
  inPerGroup: fc.constantFrom(1, 2, 8),
  outPerGroup: fc.integer({ min: 1, max: 2 }),
  kernel: fc.tuple(small, small),
  stride: fc.tuple(small, small),
  padding: fc.tuple(fc.nat(2), fc.nat(2)),
  dilation: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
  extra: fc.tuple(fc.nat(3), fc.nat(3)),
  bias: fc.boolean(),
});

describe("conv2d", () => {
  test("has the gradient of central differences for any stride, padding, dilation and groups", async () => {
    await fc.assert(
      fc.asyncProperty(
        convolution,
        async ({
          batch,
          groups,
          inPerGroup,
          outPerGroup,
          kernel,
          stride,
          padding,
          dilation,
          extra,
          bias,
        }) => {
          const image = [
            batch,
            groups * inPerGroup,
            dilation[0] * (kernel[0] - 1) + 1 + extra[0],
            dilation[1] * (kernel[1] - 1) + 1 + extra[1],
          ];
          const weights = [groups * outPerGroup, inPerGroup, ...kernel];
          await checkGradients({
            shapes: bias ? [image, weights, [groups * outPerGroup]] : [image, weights],
            build: ([x, w, b]) => conv2d(x!, w!, b, { stride, padding, dilation, groups }),
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("of a 3x3 image with a 2x2 kernel gives the four hand-computed sums", async () => {
    const graph = new Graph();
    const x = graph.constant([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 3, 3]);
    graph.output(conv2d(x, graph.constant([1, 0, 0, -1], [1, 1, 2, 2]), graph.constant([0.5], [1])), "y");
    const session = await Session.create(ort, graph);
    expect([...(await session.run({})).y!.data]).toEqual([-3.5, -3.5, -3.5, -3.5]);
    await session.release();
  });

  test("keeps a free batch and names shapes that do not fit", () => {
    const graph = new Graph();
    const weights = graph.input("w", [8, 3, 3, 3]);
    expect(conv2d(graph.input("x", ["N", 3, 28, 28]), weights).shape).toEqual(["N", 8, 26, 26]);
    expect(() => conv2d(graph.input("z", [1, 4, 28, 28]), weights)).toThrow(
      "Conv: input [1, 4, 28, 28] and weights [8, 3, 3, 3] do not fit with 1 group(s)",
    );
    expect(() => conv2d(graph.input("tiny", [1, 3, 2, 2]), weights)).toThrow(
      "a window of 3 does not fit a length of 2",
    );
  });
});

test("float32 values refuse nothing but reach the session unchanged", () => {
  expect(float32([1, 2], [2]).data).toEqual(Float32Array.of(1, 2));
});
