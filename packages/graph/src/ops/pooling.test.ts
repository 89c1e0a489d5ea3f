import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Tensor } from "../graph.ts";
import { Graph } from "../graph.ts";
import { checkGradients, separatedValues } from "../testing/checkGradients.ts";
import { imageArbitrary } from "../testing/shapes.ts";
import { averagePool, globalAveragePool, maxPool } from "./pooling.ts";

const pooling = fc.integer({ min: 2, max: 3 }).chain((kernel) =>
  fc.record({
    kernel: fc.constant(kernel),
    image: imageArbitrary(kernel),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.nat(1),
  }),
);

describe.each([
  ["maxPool", maxPool],
  ["averagePool", averagePool],
])("%s", (_, pool) => {
  test("has the gradient of central differences for windows that tile, overlap or are padded", async () => {
    await fc.assert(
      fc.asyncProperty(pooling, ({ kernel, image, stride, padding }) =>
        checkGradients({
          shapes: [image],
          values: separatedValues,
          build: ([x]) => pool(x!, kernel, { stride, padding }),
        }),
      ),
      { numRuns: 20 },
    );
  });

  test("by default tiles the image with its windows", async () => {
    expect(pool(new Graph().input("x", [2, 3, 7, 9]), 2).shape).toEqual([2, 3, 3, 4]);
    await checkGradients({ shapes: [[1, 2, 5, 4]], values: separatedValues, build: ([x]) => pool(x!, 2) });
  });
});

test.each([
  [2, [1, 2, 5, 4]],
  [
    [1, 2],
    [2, 3, 2, 7],
  ],
] as const)(
  "pools by %o without places where the graph is to be portable, with the same gradient",
  async (size, image) => {
    const build = ([x]: readonly Tensor[]) => maxPool(x!, size);
    await checkGradients({ shapes: [image], values: separatedValues, target: { portable: true }, build });
    const graph = new Graph({ portable: true });
    build([graph.input("x", image)]);
    expect(
      graph.nodes.filter(({ opType }) => opType === "MaxPool").every(({ outputs }) => outputs.length === 1),
    ).toBe(true);
  },
);

test("globalAveragePool has the gradient of central differences", async () => {
  await fc.assert(
    fc.asyncProperty(imageArbitrary(2), (image) =>
      checkGradients({ shapes: [image], build: ([x]) => globalAveragePool(x!) }),
    ),
    { numRuns: 5 },
  );
});

test("a window larger than the image is refused", () => {
  expect(() => maxPool(new Graph().input("x", [1, 1, 2, 2]), 3)).toThrow(
    "MaxPool: a window of 3 does not fit a length of 2",
  );
});
