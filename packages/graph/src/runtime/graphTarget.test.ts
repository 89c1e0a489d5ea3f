import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { detectTarget } from "./graphTarget.ts";
import type { OnnxRuntime } from "./session.ts";

test("on this processor a block has 8 or 16 channels, or there is none", async () => {
  expect([{ channelBlock: 8 }, { channelBlock: 16 }, {}]).toContainEqual(await detectTarget(ort));
});

test("other devices than the processor want portable operators", async () => {
  expect(await detectTarget(ort, { executionProviders: ["webgpu"] })).toEqual({ portable: true });
});

test("a runtime that does not know the layout has no block", async () => {
  const InferenceSession = { create: () => Promise.reject(new Error("unknown domain")) };
  const runtime = { ...ort, InferenceSession } as unknown as OnnxRuntime;
  expect(await detectTarget(runtime)).toEqual({});
});
