import type { NetworkLayer } from "@numera/contract";
import { expect, test } from "vitest";
import { blocksOf } from "./structureBlocks.ts";

function layer(
  opType: string,
  output: string,
  inputs: readonly string[],
  more: Partial<NetworkLayer> = {},
): NetworkLayer {
  return {
    name: opType,
    opType,
    output,
    inputs,
    kernel: undefined,
    shape: [4],
    parameters: 0,
    flops: 1,
    ...more,
  };
}

test("what follows a layer alone is drawn with it, its cost included", () => {
  const blocks = blocksOf([
    layer("Conv", "c", ["image"], { name: "conv1", kernel: [3, 3], parameters: 10, flops: 100 }),
    layer("Relu", "r", ["c"]),
    layer("MaxPool", "p", ["r"], { kernel: [2, 2], shape: [1] }),
  ]);
  expect(blocks).toEqual([
    {
      title: "conv1: convolution 3×3",
      followers: ["ReLU", "max pool 2×2"],
      shape: [1],
      parameters: 10,
      flops: 102,
      inputs: [-1],
    },
  ]);
});

test("a connection that skips a layer is kept as an input of the sum", () => {
  const blocks = blocksOf([
    layer("Conv", "a", ["image"]),
    layer("Conv", "b", ["a"]),
    layer("Relu", "r", ["b"]),
    layer("Add", "s", ["a", "r"]),
  ]);
  expect(blocks.map(({ title, inputs }) => [title, inputs])).toEqual([
    ["convolution", [-1]],
    ["convolution", [0]],
    ["sum", [0, 1]],
  ]);
});

test("an activation that two layers take stays with the layer before, and both find it", () => {
  const blocks = blocksOf([
    layer("Conv", "a", ["image"]),
    layer("Relu", "r", ["a"]),
    layer("Conv", "b", ["r"]),
    layer("Add", "s", ["r", "b"]),
  ]);
  expect(blocks.at(-1)!.inputs).toEqual([0, 1]);
});
