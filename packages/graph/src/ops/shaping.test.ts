import fc from "fast-check";
import ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { float32, Session } from "../runtime/session.ts";
import { checkGradients } from "../testing/checkGradients.ts";
import { shapeArbitrary } from "../testing/shapes.ts";
import { concat } from "./concat.ts";
import { pad, slice } from "./padAndSlice.ts";
import { reduceMean, reduceSum } from "./reduce.ts";
import { flatten, pixelShuffle, reshape, squeeze } from "./reshape.ts";
import { transpose } from "./transpose.ts";

const runs = { numRuns: 10 };
const shapeWithAxis = shapeArbitrary(1, 4).chain((shape) =>
  fc.tuple(fc.constant(shape), fc.nat(shape.length - 1)),
);

describe("reshape", () => {
  test("has the gradient of central differences", async () => {
    await fc.assert(
      fc.asyncProperty(shapeArbitrary(1, 4), (shape) =>
        checkGradients({
          shapes: [shape],
          build: ([x]) => reshape(x!, [1, shape.reduce((a, b) => a * b, 1)]),
        }),
      ),
      runs,
    );
  });

  test("keeps a symbolic batch axis and refuses another number of elements", () => {
    const x = new Graph().input("x", ["N", 2, 3]);
    expect(flatten(x).shape).toEqual(["N", 6]);
    expect(() => reshape(x, ["N", 5])).toThrow("[N, 2, 3] does not have as many elements as [N, 5]");
  });
});

test("values that stay in their places cost one reshape, or nothing", () => {
  const graph = new Graph();
  const x = graph.input("x", [2, 1, 6]);
  const y = reshape(transpose(reshape(x, [2, 1, 3, 2]), [1, 0, 2, 3]), [4, 3]);
  expect(graph.nodes.filter(({ outputs }) => outputs[0] === y.name)).toMatchObject([
    { opType: "Reshape", inputs: [x.name, expect.any(String)] },
  ]);
  expect(reshape(y, [2, 1, 6])).toBe(x);
  expect(concat([x], 1)).toBe(x);
});

test("squeeze has the gradient of central differences and keeps symbolic axes", async () => {
  await checkGradients({ shapes: [[2, 1, 3]], build: ([x]) => squeeze(x!, 1) });
  const free = new Graph().input("x", ["N", 4, 1, "W"]);
  expect(squeeze(free, 2).shape).toEqual(["N", 4, "W"]);
  expect(() => squeeze(free, 1)).toThrow("Squeeze: axis 1 of [N, 4, 1, W] is not of length 1");
});

describe("pixelShuffle", () => {
  test("lays the halves of each place side by side along the row, and has the gradient of central differences", async () => {
    const graph = new Graph();
    graph.output(pixelShuffle(graph.input("x", ["N", "T", 4]), 2), "y");
    const session = await Session.create(ort, graph);
    const { y } = await session.run({ x: float32([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 4]) });
    await session.release();
    expect(y!.shape).toEqual([1, 4, 2]);
    expect([...y!.data]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await checkGradients({ shapes: [[2, 3, 6]], build: ([x]) => pixelShuffle(x!, 3) });
  });

  test("refuses features that do not divide", () => {
    const x = new Graph().input("x", ["N", 5, 3]);
    expect(() => pixelShuffle(x, 2)).toThrow("pixelShuffle: [N, 5, 3] does not hold 2 places at each place");
  });
});

test("transpose has the gradient of central differences for any permutation", async () => {
  const permuted = shapeArbitrary(1, 4).chain((shape) =>
    fc.tuple(
      fc.constant(shape),
      fc.shuffledSubarray(
        shape.map((_, i) => i),
        { minLength: shape.length },
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(permuted, ([shape, axes]) =>
      checkGradients({ shapes: [shape], build: ([x]) => transpose(x!, axes) }),
    ),
    runs,
  );
});

test("transpose refuses what is no permutation", () => {
  expect(() => transpose(new Graph().input("x", [2, 3]), [0, 0])).toThrow(
    "[0, 0] is no permutation of the axes of [2, 3]",
  );
});

test("concat has the gradient of central differences along any axis", async () => {
  await fc.assert(
    fc.asyncProperty(shapeWithAxis, fc.integer({ min: 1, max: 3 }), ([shape, axis], extra) => {
      const longer = shape.map((dim, i) => (i === axis ? dim + extra : dim));
      return checkGradients({ shapes: [shape, longer, shape], build: (parts) => concat(parts, axis) });
    }),
    runs,
  );
});

test("concat names the shapes that do not join", () => {
  const graph = new Graph();
  expect(() => concat([graph.input("a", [2, 3]), graph.input("b", [3, 3])], 1)).toThrow(
    "[3, 3] does not join [2, 3] along axis 1",
  );
});

test("slice has the gradient of central differences for any bounds", async () => {
  const bounds = shapeWithAxis.chain(([shape, axis]) =>
    fc.tuple(fc.constant(shape), fc.constant(axis), fc.nat((shape[axis] as number) - 1), fc.nat(3)),
  );
  await fc.assert(
    fc.asyncProperty(bounds, ([shape, axis, start, length]) => {
      const end = Math.min(start + 1 + length, shape[axis] as number);
      return checkGradients({ shapes: [shape], build: ([x]) => slice(x!, [axis], [start], [end]) });
    }),
    runs,
  );
});

test("slice refuses bounds outside the tensor", () => {
  expect(() => slice(new Graph().input("x", [2, 3]), [1], [1], [4])).toThrow(
    "1..4 does not lie in axis 1 of [2, 3]",
  );
});

test("pad has the gradient of central differences for any widths", async () => {
  await fc.assert(
    fc.asyncProperty(shapeArbitrary(1, 4), fc.nat(2), fc.nat(2), (shape, first, second) => {
      const before = shape.map((_, axis) => (axis % 2 === 0 ? first : second));
      const after = shape.map((_, axis) => (axis % 2 === 0 ? second : 0));
      return checkGradients({ shapes: [shape], build: ([x]) => pad(x!, before, after) });
    }),
    runs,
  );
});

describe.each([
  ["reduceSum", reduceSum],
  ["reduceMean", reduceMean],
])("%s", (_, reduce) => {
  test("has the gradient of central differences over any axis, kept or not", async () => {
    await fc.assert(
      fc.asyncProperty(shapeWithAxis, fc.boolean(), ([shape, axis], keep) =>
        checkGradients({ shapes: [shape], build: ([x]) => reduce(x!, [axis], keep) }),
      ),
      runs,
    );
  });
});
