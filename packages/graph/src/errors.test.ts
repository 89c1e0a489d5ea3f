/** Each code of a GraphError, by the mistake that it answers. */

import { Random } from "@numera/random";
import { expect, test } from "vitest";
import type { GraphErrorCode } from "./errors.ts";
import { Graph } from "./graph.ts";
import { encodeModel } from "./onnx/encode.ts";
import { readModelMetadata } from "./onnx/metadata.ts";
import * as ops from "./ops/index.ts";
import { quantizeModel } from "./quantization/quantizeModel.ts";
import { withRanges } from "./quantization/ranges.ts";
import { initialValue } from "./runtime/trainingState.ts";

const mistakes: Readonly<Record<GraphErrorCode, () => unknown>> = {
  "invalid-graph": () => {
    const graph = new Graph();
    return ops.matmul(graph.input("a", [2, 3]), graph.input("b", [2, 3]));
  },
  "not-onnx": () => readModelMetadata(new TextEncoder().encode("no model")),
  "invalid-ranges": () => {
    const graph = new Graph();
    graph.output(graph.input("x", [1]), "y");
    return quantizeModel(withRanges(encodeModel(graph), new Map([["none", 1]])));
  },
  "other-state": () =>
    initialValue({ name: "w", shape: [2], initialize: () => new Float32Array(2) }, new Random(1), {
      step: 1,
      values: new Map(),
    } as never),
};

test.each(Object.entries(mistakes))("%s", (code, make) => {
  expect(make).toThrow(expect.objectContaining({ name: "GraphError", code }));
});
