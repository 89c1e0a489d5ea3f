import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { Session } from "../runtime/session.ts";
import { encodeModel } from "./encode.ts";
import { readModelMetadata } from "./metadata.ts";
import { withMetadata } from "./withMetadata.ts";

const graph = new Graph();
graph.output(graph.input("x", [1]), "y");
const model = encodeModel(graph, { name: "tiny", recipe: "{}" });

test("metadata are added and replaced, and the model stays what it was", async () => {
  const changed = withMetadata(model, { recipe: '{"epochs":3}', ranges: "{}" });
  expect(readModelMetadata(changed)).toEqual({ name: "tiny", recipe: '{"epochs":3}', ranges: "{}" });
  const session = await Session.create(ort, changed);
  expect([...(await session.run({ x: { data: Float32Array.of(7), shape: [1] } })).y!.data]).toEqual([7]);
  await session.release();
});

test("the same metadata written twice make the same bytes", () => {
  const once = withMetadata(model, { ranges: "{}" });
  expect(withMetadata(once, { ranges: "{}" })).toEqual(once);
});
