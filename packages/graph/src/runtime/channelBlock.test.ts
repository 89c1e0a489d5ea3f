import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { detectChannelBlock } from "./channelBlock.ts";
import type { OnnxRuntime } from "./session.ts";

test("on this processor a block has 8 or 16 channels, or there is none", async () => {
  expect([8, 16, undefined]).toContain(await detectChannelBlock(ort));
});

test("other devices than the processor have no block", async () => {
  expect(await detectChannelBlock(ort, { executionProviders: ["webgpu"] })).toBeUndefined();
});

test("a runtime that does not know the layout has no block", async () => {
  const InferenceSession = { create: () => Promise.reject(new Error("unknown domain")) };
  const runtime = { ...ort, InferenceSession } as unknown as OnnxRuntime;
  expect(await detectChannelBlock(runtime)).toBeUndefined();
});
