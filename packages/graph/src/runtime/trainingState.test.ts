import { Random } from "@numera/random";
import { expect, test } from "vitest";
import { leCunNormal, zeros } from "../nn/initializers.ts";
import { initialValue } from "./trainingState.ts";

test("a seed begins with the weights that it has always begun with", () => {
  const spec = { name: "dense.weight", shape: [4, 2], initialize: leCunNormal };
  const values = initialValue(spec, new Random(1), undefined);
  expect([...values.subarray(0, 3)].map((value) => value.toFixed(5))).toEqual([
    "-0.48451",
    "-0.05648",
    "-0.09248",
  ]);
});

test("what was saved comes before what the model would begin with", () => {
  const saved = { step: 3, values: new Map([["w", { shape: [2], data: Float32Array.of(5, 6) }]]) };
  const spec = { name: "w", shape: [2], initialize: zeros };
  expect(initialValue(spec, new Random(1), saved)).toEqual(Float32Array.of(5, 6));
});
